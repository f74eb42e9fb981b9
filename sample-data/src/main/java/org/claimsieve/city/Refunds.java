package org.claimsieve.city;

/** What a refund is called and when it happens. */
final class Refunds {
  private Refunds() {}

  static String id(Bill bill) {
    return bill.id() + "9";
  }

  /** An hour after the settlement, or that hour of a later day. */
  static long time(Episode episode, Bill bill) {
    long days = (long) episode.plan.refunded - bill.arrives();
    return bill.settledAt() + days * Stamp.DAY + 2400;
  }
}
