package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.schema.FeeLine;

/** A rule's rows about diagnoses, met with settlements on their last day instead of with lines. */
final class KnownDiagnoses {
  /** What the row is about: an item or the beginning of an operation's code. */
  static final String CODE = "known_code";

  /** Beginnings of diagnoses, separated by semicolons. */
  static final String PREFIXES = "known_prefixes";

  private static final String FROM = "known_from";
  private static final String TO = "known_to";

  private KnownDiagnoses() {}

  /**
   * Settlements beside every row that is in force on their last day, else on the day of settlement.
   *
   * @param limits the rule's own rows of the knowledge base
   * @param meets which rows speak of a settlement, on its columns, {@link #CODE} and {@link
   *     #PREFIXES}
   */
  static Dataset<Row> meet(Dataset<Row> claims, Dataset<Row> limits, Column meets) {
    Dataset<Row> known =
        limits.select(
            col(FeeLine.HILIST_CODE).as(CODE),
            col(Limit.DIAG_CODES).as(PREFIXES),
            col(Knowledge.VALID_FROM).as(FROM),
            col(Knowledge.VALID_TO).as(TO));
    Column inForce = ClaimRule.day().between(col(FROM), col(TO));
    return claims.join(broadcast(known), inForce.and(meets));
  }
}
