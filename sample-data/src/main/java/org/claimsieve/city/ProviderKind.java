package org.claimsieve.city;

import java.util.List;

/** What an institution is: its word in the register, how many doctors it has, its name's ending. */
enum ProviderKind {
  GENERAL("general", 16, "人民医院"),
  SPECIALIST("specialist", 8, "眼科医院"),
  TCM("tcm", 10, "中医医院"),
  PSYCHIATRIC("psychiatric", 6, "精神卫生中心"),
  COMMUNITY("community", 5, "社区卫生服务中心"),
  CLINIC("clinic", 2, "诊所"),
  PHARMACY("pharmacy", 2, "大药房");

  /** The mix of forty institutions; the first fourteen hold every kind. */
  static final List<ProviderKind> MIX =
      List.of(
          GENERAL,
          GENERAL,
          COMMUNITY,
          PHARMACY,
          TCM,
          PSYCHIATRIC,
          CLINIC,
          GENERAL,
          GENERAL,
          COMMUNITY,
          PHARMACY,
          PHARMACY,
          TCM,
          CLINIC,
          PHARMACY,
          GENERAL,
          COMMUNITY,
          PHARMACY,
          CLINIC,
          PHARMACY,
          COMMUNITY,
          SPECIALIST,
          PHARMACY,
          CLINIC,
          PHARMACY,
          GENERAL,
          COMMUNITY,
          PHARMACY,
          CLINIC,
          PHARMACY,
          COMMUNITY,
          PHARMACY,
          CLINIC,
          COMMUNITY,
          PHARMACY,
          CLINIC,
          PHARMACY,
          COMMUNITY,
          CLINIC,
          PHARMACY);

  private final String code;
  private final int staff;
  private final String ending;

  ProviderKind(String code, int staff, String ending) {
    this.code = code;
    this.staff = staff;
    this.ending = ending;
  }

  String code() {
    return code;
  }

  int staff() {
    return staff;
  }

  String ending() {
    return ending;
  }

  /** Whether it keeps in-patients. */
  boolean beds() {
    return this != CLINIC && this != PHARMACY;
  }
}
