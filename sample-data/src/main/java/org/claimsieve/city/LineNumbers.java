package org.claimsieve.city;

/** Numbers of fee lines, unique in the city. */
final class LineNumbers {
  private static final int TAKEN_BACK = 50_000;

  private LineNumbers() {}

  static String of(Episode episode, Charge charge) {
    return episode.id() + Digits.padded(charge.number, 5);
  }

  /** The line of the refund that takes this one back. */
  static String refund(Episode episode, Charge charge) {
    return episode.id() + Digits.padded(TAKEN_BACK + charge.number, 5);
  }
}
