package org.claimsieve.code;

import org.jspecify.annotations.Nullable;

/** The number of an identity card (GB 11643): eighteen places, the seventeenth odd for men. */
public final class Certificate {
  private static final int LENGTH = 18;
  private static final int SEX = 16;

  private Certificate() {}

  /** Sex by the number, 1 or 2 as in {@code gend}; null where it is no number of that form. */
  public static @Nullable String sex(@Nullable String number) {
    if (number == null || number.length() != LENGTH) {
      return null;
    }
    for (int i = 0; i < LENGTH - 1; i++) {
      if (number.charAt(i) < '0' || number.charAt(i) > '9') {
        return null;
      }
    }
    return (number.charAt(SEX) - '0') % 2 == 1 ? "1" : "2";
  }
}
