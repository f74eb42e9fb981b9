package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a rule judges, besides what it asks itself.
 *
 * @param from first service date
 * @param to last service date; null while the rule is in force
 * @param day whether rows are settlements, judged by {@link ClaimRule#day}, or enriched lines
 * @param paid whether a line that the person paid alone is left out
 */
record Scope(LocalDate from, @Nullable LocalDate to, Day day, boolean paid) {
  /** The day by which a row is judged. */
  enum Day {
    /** The service date of an enriched line. */
    SERVICE,
    /** The last day of a settlement. */
    SETTLEMENT
  }

  /** Of a rule. */
  static Scope of(Rule rule) {
    RuleInfo info = rule.info();
    Day day = rule.ofLines() ? Day.SERVICE : Day.SETTLEMENT;
    return new Scope(info.validFrom(), info.validTo(), day, rule.paidOnly());
  }

  /** True for the rows that are judged. */
  Column column() {
    Column within = on(day == Day.SERVICE ? col(EnrichedLine.SERVICE_DATE) : ClaimRule.day());
    return paid ? within.and(AtStake.line().gt(0)) : within;
  }

  /** Whether the rule is in force on a date. */
  Column on(Column date) {
    Column since = date.geq(lit(from));
    return to == null ? since : since.and(date.leq(lit(to)));
  }
}
