package org.claimsieve.city;

import org.jspecify.annotations.Nullable;

/** One fee line. Money in fen. */
final class Charge {
  final Item item;
  final Doctor doctor;
  final boolean takeHome;

  /** The line that this one takes back, if it does. */
  final @Nullable Charge takesBack;

  /** Moment of the charge. */
  long second;

  int count;
  long price;

  /** Planted by a scheme. */
  boolean wrong;

  /** How many units of a planted line are above a limit; 0 where the whole line is wrong. */
  int above;

  /** Days of supply, where a scheme states them. */
  int supplyDays;

  /** What a scheme adds to price times quantity. */
  long surcharge;

  /** Number of the line within the visit. */
  int number;

  /** Days from the charge to its upload, where a scheme needs them. */
  int late;

  /** What of the unit price is wrong, where a scheme says so. */
  long overcharge;

  Charge(
      Item item,
      Doctor doctor,
      long second,
      int count,
      long price,
      boolean takeHome,
      @Nullable Charge takesBack) {
    this.item = item;
    this.doctor = doctor;
    this.second = second;
    this.count = count;
    this.price = price;
    this.takeHome = takeHome;
    this.takesBack = takesBack;
  }

  long amount() {
    return price * count + surcharge;
  }

  /** Wholly the person's own, outside the catalogue. */
  long own() {
    return item.covered() ? 0 : amount();
  }

  /** Paid first by the person: a tenth of class 02. */
  long payFirst() {
    long size = Math.abs(amount());
    long first = item.chargeClass().equals("02") ? Money.share(size, 100) : 0;
    return amount() < 0 ? -first : first;
  }

  /** Inside policy scope. */
  long inScope() {
    return amount() - own() - payFirst();
  }

  /** What of a planted line is wrong. */
  long inQuestion() {
    return above == 0 ? inScope() : Money.part(inScope(), above, count);
  }

  int day() {
    return Stamp.day(second);
  }

  /** Moment at which the institution sends it. */
  long uploaded() {
    return second + 90 + late * (long) Stamp.DAY;
  }
}
