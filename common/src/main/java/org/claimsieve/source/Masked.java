package org.claimsieve.source;

import java.util.regex.Pattern;

/** Delivered values as they may be written down in a message, whatever column they stand in. */
public final class Masked {
  private static final String MASK = "***";
  private static final int LONGEST = 40;

  /** Eighteen or fifteen places with a date of birth in them; a mobile telephone. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<!\\d)(\\d{6}(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{3}[\\dXx]"
              + "|\\d{8}(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{3}"
              + "|1[3-9]\\d{9})(?!\\d)");

  private Masked() {}

  /**
   * The value, masked where it could be a name or an address (more than one character that is not
   * ASCII) or holds what looks like a certificate number or a telephone: columns shift.
   */
  public static String of(String value) {
    long foreign = value.chars().filter(c -> c > 126).count();
    if (foreign > 1 || PERSONAL.matcher(value).find()) {
      return MASK;
    }
    String plain = value.replace('\0', '\u2400');
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
