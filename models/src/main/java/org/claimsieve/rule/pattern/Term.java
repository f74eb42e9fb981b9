package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import org.apache.spark.sql.Column;

/** How long an entry of a register holds: from a day to a day, both included. */
final class Term {
  private Term() {}

  /**
   * Whether a known day lies outside; never null. A bound that is unknown bounds nothing, and a
   * term that ends before it begins is no term.
   */
  static Column outside(Column day, Column from, Column to) {
    Column first = to_date(from);
    Column last = to_date(to);
    Column sound = coalesce(first.leq(last), lit(true));
    return sound.and(coalesce(day.lt(first).or(day.gt(last)), lit(false)));
  }
}
