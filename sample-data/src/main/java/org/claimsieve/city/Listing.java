package org.claimsieve.city;

import java.time.LocalDate;

/**
 * How long an institution or a doctor stands in a register.
 *
 * @param status of a doctor 1 valid, 2 suspended, 3 ended; of an institution 1 valid, 0 not
 */
record Listing(String from, String until, String status) {
  static final String VALID = "1";
  static final Listing USUAL = new Listing("2018-01-01 00:00:00", "2099-12-31 23:59:59", VALID);

  /** The usual time under another status. */
  static Listing of(String status) {
    return new Listing(USUAL.from, USUAL.until, status);
  }

  /** Ended with a day. */
  static Listing endedOn(LocalDate day) {
    return new Listing(USUAL.from, day + " 23:59:59", VALID);
  }

  /** Not begun before a day. */
  static Listing begunOn(LocalDate day) {
    return new Listing(day + " 00:00:00", USUAL.until, VALID);
  }
}
