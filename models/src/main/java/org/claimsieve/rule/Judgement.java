package org.claimsieve.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.KnowledgeCards;

/** When a rule may judge a row, and the fused pass of many rules over one dataset. */
final class Judgement {
  private Judgement() {}

  /** The rule's verdict on an enriched line that it judges, else null. */
  static Column of(LineRule rule) {
    return when(Scope.of(rule).column(), rule.violated());
  }

  /** The rule's verdict on a settlement that it judges, else null. */
  static Column of(ClaimRule rule) {
    return when(Scope.of(rule).column(), rule.violated());
  }

  /** True where a tally rule counts the line, else null. */
  static Column of(TallyRule rule) {
    return when(Scope.of(rule).column().and(Groups.checked(rule)), lit(true));
  }

  /** True where a pair rule may accuse the line, else null. */
  static Column of(PairRule rule) {
    return when(Scope.of(rule).column().and(Groups.checked(rule)), lit(true));
  }

  /** True where a pattern rule looks at the subject, else null. */
  static Column of(PatternRule rule) {
    return when(Scope.of(rule).column().and(rule.checked()), lit(true));
  }

  /**
   * Rows that break any of the rules, once per broken rule. The plain filter comes first, so that
   * amounts and sentences are made for the few rows that break something.
   *
   * @param violated whether a row breaks the rule, where the rule judges it
   * @param hit what a broken rule says of a row, as a struct
   */
  static <R extends Rule> Dataset<Row> broken(
      Dataset<Row> rows,
      List<R> rules,
      Function<R, Column> violated,
      Function<R, Column> hit,
      String name) {
    Column[] hits =
        rules.stream()
            .map(rule -> when(Scope.of(rule).column().and(violated.apply(rule)), hit.apply(rule)))
            .toArray(Column[]::new);
    return rows.filter(when(anyInScope(rules, violated), Apart.of(rows)))
        .withColumn(name, explode(array_compact(array(hits))));
  }

  /** What rules have in common is asked once, and only of rows that break one of them. */
  private static <R extends Rule> Column anyInScope(List<R> rules, Function<R, Column> violated) {
    Map<Scope, List<R>> alike =
        rules.stream().collect(groupingBy(Scope::of, LinkedHashMap::new, toList()));
    return alike.entrySet().stream()
        .map(group -> any(group.getValue(), violated).and(group.getKey().column()))
        .reduce(lit(false), Column::or);
  }

  /** A limit is asked only of rows that have one of the rule: most have none. */
  private static <R extends Rule> Column any(List<R> rules, Function<R, Column> violated) {
    Column free = lit(false);
    Column limited = lit(false);
    boolean knows = false;
    for (R rule : rules) {
      Column broken = coalesce(violated.apply(rule), lit(false));
      if (rule.info().knowledge() == null) {
        free = free.or(broken);
      } else {
        limited = limited.or(rule.info().limited().and(broken));
        knows = true;
      }
    }
    return knows ? free.or(col(KnowledgeCards.CARD).isNotNull().and(limited)) : free;
  }
}
