package org.claimsieve.city;

import java.math.BigDecimal;

/** Money in fen. */
final class Money {
  private Money() {}

  /** Yuan with two decimals. */
  static String text(long fen) {
    long size = Math.abs(fen);
    long cents = size % 100;
    return (fen < 0 ? "-" : "") + size / 100 + (cents < 10 ? ".0" : ".") + cents;
  }

  static long fen(String yuan) {
    return new BigDecimal(yuan).movePointRight(2).longValueExact();
  }

  /**
   * A share of an amount in thousandths, half up away from zero for amounts that are not negative.
   */
  static long share(long fen, int thousandths) {
    return (fen * thousandths + 500) / 1000;
  }

  /** {@code fen * part / whole}, half up, for numbers that are not negative. */
  static long part(long fen, long part, long whole) {
    return (2 * fen * part + whole) / (2 * whole);
  }
}
