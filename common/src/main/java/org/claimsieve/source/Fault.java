package org.claimsieve.source;

import java.util.regex.Pattern;

/**
 * Why a row is refused.
 *
 * @param reason code, kebab-case
 * @param detail column, value and what was allowed; a value that could name a person is masked
 */
record Fault(String reason, String detail) {
  private static final String MASK = "***";
  private static final int LONGEST = 40;

  /** Eighteen or fifteen places with a date of birth in them; a mobile telephone. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "\\d{6}(19|20)\\d{2}(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{3}[\\dXx]"
              + "|\\d{8}(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{3}"
              + "|1[3-9]\\d{9}");

  /** A value that is not allowed in a column. */
  static Fault of(String reason, String column, String value, String allowed) {
    return new Fault(reason, "%s: '%s'; allowed: %s".formatted(column, shown(value), allowed));
  }

  /**
   * A value as it may be written down anywhere: masked where it could be a name or an address (more
   * than one character that is not ASCII) or holds what looks like a certificate number or a
   * telephone, whatever column it stands in, because columns shift.
   */
  static String shown(String value) {
    long foreign = value.chars().filter(c -> c > 126).count();
    if (foreign > 1 || PERSONAL.matcher(value).find()) {
      return MASK;
    }
    String plain = value.replace('\0', '\u2400');
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
  }
}
