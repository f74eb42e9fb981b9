package org.claimsieve.city;

import java.util.List;

/** The four districts of the invented city. */
final class Districts {
  static final int COUNT = 4;
  private static final List<String> NAMES = List.of("东屏区", "云津区", "临岚县", "石渚县");

  private Districts() {}

  /** Division code; numbers behind the last district are of the city next to it. */
  static String code(int district) {
    return district < COUNT ? "33990" + (district + 1) : "33980" + (district - COUNT + 1);
  }

  static String name(int district) {
    return NAMES.get(district);
  }
}
