package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_timestamp;

import org.apache.spark.sql.Column;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.schema.ClaimFact;

/** Moments, for rules to which the time of day matters. */
final class Clock {
  /** Seconds of a minute. */
  static final int MINUTE = 60;

  private Clock() {}

  /**
   * Whether the time of day is known: a source that keeps days alone sends 00:00:00. Null where
   * there is no moment.
   */
  static Column known(Column moment) {
    return moment.notEqual(date_trunc("DAY", moment));
  }

  /** Seconds between two moments, negative where the second comes first. */
  static Column seconds(Column from, Column to) {
    return unix_timestamp(to).minus(unix_timestamp(from));
  }

  /** A moment as 2026-01-31 09:30. */
  static Column words(Column moment) {
    return date_format(moment, "yyyy-MM-dd HH:mm");
  }

  /** Settlements of the days before the night, and later ones. */
  static Column since(PatternInput input, int days) {
    return to_date(col(ClaimFact.SETL_TIME)).geq(date_sub(lit(input.businessDate()), days));
  }
}
