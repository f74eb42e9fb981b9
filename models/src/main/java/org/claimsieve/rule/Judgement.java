package org.claimsieve.rule;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.schema.FeeLine;

/** When a rule may judge a row, and the fused pass of many rules over one dataset. */
final class Judgement {
  private Judgement() {}

  /** The rule's verdict on an enriched line of a service date that it judges, else null. */
  static Column of(LineRule rule) {
    return when(onServiceDate(rule).and(paid(rule)), rule.violated());
  }

  /**
   * What the fund does not cover is settled with it only where it answers for something: a line
   * that the person paid alone is not applicable to such a rule, unless the rule asks for the
   * amount itself.
   */
  private static Column paid(Rule rule) {
    RuleInfo info = rule.info();
    boolean asks = info.needs().contains(FeeLine.INSCP_AMT);
    return info.behaviour() == Behaviour.OUT_OF_SCOPE && !asks ? AtStake.line().gt(0) : lit(true);
  }

  /** The rule's verdict on a settlement of a service date that it judges, else null. */
  static Column of(ClaimRule rule) {
    return when(valid(rule.info(), ClaimRule.day()), rule.violated());
  }

  /** True where a tally rule counts the line, else null. */
  static Column of(TallyRule rule) {
    return when(onServiceDate(rule).and(paid(rule)).and(Groups.checked(rule)), lit(true));
  }

  /** True where a pair rule may accuse the line, else null. */
  static Column of(PairRule rule) {
    return when(onServiceDate(rule).and(Groups.checked(rule)), lit(true));
  }

  private static Column onServiceDate(Rule rule) {
    return valid(rule.info(), col(EnrichedLine.SERVICE_DATE));
  }

  /** True where a pattern rule looks at the subject, else null. */
  static Column of(PatternRule rule) {
    Column date =
        rule.subject() == PatternRule.Subject.LINE
            ? col(EnrichedLine.SERVICE_DATE)
            : ClaimRule.day();
    return when(valid(rule.info(), date).and(rule.checked()), lit(true));
  }

  static Column valid(RuleInfo info, Column date) {
    Column from = date.geq(lit(info.validFrom()));
    return info.validTo() == null ? from : from.and(date.leq(lit(info.validTo())));
  }

  /**
   * Rows that break any of the rules, once per broken rule. The plain filter comes first, so that
   * amounts and sentences are made for the few rows that break something.
   *
   * @param hit what a broken rule says of a row, as a struct
   */
  static <R extends Rule> Dataset<Row> broken(
      Dataset<Row> rows,
      List<R> rules,
      Function<R, Column> verdict,
      Function<R, Column> hit,
      String name) {
    Column any = any(rules, verdict);
    Column[] hits =
        rules.stream()
            .map(rule -> when(verdict.apply(rule), hit.apply(rule)))
            .toArray(Column[]::new);
    return rows.filter(any).withColumn(name, explode(array_compact(array(hits))));
  }

  /** Limits are asked only of rows that have a card: most have none. */
  private static <R extends Rule> Column any(List<R> rules, Function<R, Column> verdict) {
    Column free = lit(false);
    Column limited = lit(false);
    boolean knows = false;
    for (R rule : rules) {
      Column broken = coalesce(verdict.apply(rule), lit(false));
      if (rule.info().knowledge() == null) {
        free = free.or(broken);
      } else {
        limited = limited.or(broken);
        knows = true;
      }
    }
    return knows ? free.or(col(KnowledgeCards.CARD).isNotNull().and(limited)) : free;
  }
}
