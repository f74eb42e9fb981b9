package org.claimsieve.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name that a mistyped one most likely meant. */
public final class Nearest {
  private static final int MANY = 30;

  private Nearest() {}

  /** The name with the least edits, when they are at most a third of its length. */
  public static Optional<String> to(String word, Collection<String> names) {
    return names.stream()
        .min(Comparator.<String>comparingInt(name -> edits(word, name)).thenComparing(name -> name))
        .filter(name -> edits(word, name) <= Math.max(1, name.length() / 3));
  }

  /** The nearest known name, if one is near, and all of them unless they would bury it. */
  public static String hint(String word, Collection<String> names) {
    String all = "known here: " + String.join(", ", names);
    return to(word, names)
        .map(
            name ->
                "did you mean %s? %s"
                    .formatted(name, names.size() > MANY ? names.size() + " are known here" : all))
        .orElse(all);
  }

  /** Insertions, deletions and replacements from one text to the other. */
  static int edits(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] next = new int[b.length() + 1];
      next[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        next[j] = Math.min(swap, 1 + Math.min(previous[j], next[j - 1]));
      }
      previous = next;
    }
    return previous[b.length()];
  }
}
