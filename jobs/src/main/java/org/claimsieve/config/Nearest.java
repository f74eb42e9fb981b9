package org.claimsieve.config;

import java.util.Collection;
import java.util.Comparator;

/** What somebody meant who wrote a name that does not exist. */
public final class Nearest {
  private Nearest() {}

  /** The nearest known name, if one is near, and all of them. */
  public static String hint(String name, Collection<String> known) {
    String all = "known here: " + String.join(", ", known);
    return known.stream()
        .min(Comparator.comparingInt(k -> distance(name, k)))
        .filter(k -> distance(name, k) <= Math.max(2, name.length() / 3))
        .map(k -> "did you mean " + k + "? " + all)
        .orElse(all);
  }

  /** Insertions, deletions and replacements from one text to the other. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
