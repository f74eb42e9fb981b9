package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;

/** Days from the first to the last, both included. */
public record Period(LocalDate from, LocalDate to) {
  public Period {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("period ends before it begins: " + from + " to " + to);
    }
  }

  /** Number of days. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
  }

  /** The period of the same length directly before. */
  public Period previous() {
    return new Period(from.minusDays(days()), from.minusDays(1));
  }

  /**
   * This period or, where fewer days than that are known after its last, the latest one of its
   * length after which they are.
   */
  public Period followedUp(int followUpDays, LocalDate knownThrough) {
    LocalDate last = knownThrough.minusDays(followUpDays);
    return to.isAfter(last) ? new Period(last.minusDays(days() - 1L), last) : this;
  }

  /** Whether a date column falls into the period; null where it is null. */
  public Column contains(Column date) {
    return date.between(lit(from), lit(to));
  }
}
