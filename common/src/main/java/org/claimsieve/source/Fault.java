package org.claimsieve.source;

/**
 * Why a row is refused.
 *
 * @param reason code, kebab-case
 * @param detail column, value and what was allowed; a value that could name a person is masked
 */
record Fault(String reason, String detail) {
  /** A value that is not allowed in a column. */
  static Fault of(String reason, String column, String value, String allowed) {
    return new Fault(reason, "%s: '%s'; allowed: %s".formatted(column, Masked.of(value), allowed));
  }
}
