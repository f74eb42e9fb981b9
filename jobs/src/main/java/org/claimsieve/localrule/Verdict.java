package org.claimsieve.localrule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a rule says of a row. */
enum Verdict {
  BROKEN,
  KEPT,
  NOT_APPLICABLE;

  /** As it is written in a file. */
  String words() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> all() {
    return Arrays.stream(values()).map(Verdict::words).toList();
  }

  static Verdict of(String words) {
    return valueOf(words.toUpperCase(Locale.ROOT));
  }
}
