package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.schema.FeeLine;

/** The groups of lines that tally and pair rules look at, and what several of them share. */
final class Groups {
  private Groups() {}

  /** Whether a tally rule counts the line; never null. */
  static Column checked(TallyRule rule) {
    return present(rule.over().keys())
        .and(rule.info().limited())
        .and(limit(rule).isNotNull())
        .and(rule.counted());
  }

  /** Whether a pair rule may accuse the line; never null. */
  static Column checked(PairRule rule) {
    return present(rule.within().keys()).and(rule.info().limited()).and(rule.counted());
  }

  static Column limit(TallyRule rule) {
    String value =
        rule.measure() == TallyRule.Measure.QUANTITY ? Limit.MAX_QUANTITY : Limit.MAX_DAYS;
    return rule.info().limit(value).cast("decimal(16,4)");
  }

  static Column present(List<String> keys) {
    return keys.stream().map(key -> col(key).isNotNull()).reduce(lit(true), Column::and);
  }

  /** The subject of a finding: the group and the item. */
  static Column subject(List<String> keys) {
    Column[] parts =
        Stream.concat(keys.stream(), Stream.of(FeeLine.HILIST_CODE))
            .map(name -> col(name).cast("string"))
            .toArray(Column[]::new);
    return concat_ws("|", parts);
  }

  /** What each rule says of a row whose rule stands in {@link Detail#RULE_ID}. */
  static <R extends Rule> Column byRule(List<R> rules, Function<R, Column> said) {
    Column all = lit(null);
    for (R rule : rules) {
      all = when(col(Detail.RULE_ID).equalTo(rule.info().id()), said.apply(rule)).otherwise(all);
    }
    return all;
  }

  /** Rules by what they share, in the order of the shared thing. */
  static <R extends Rule, K extends Comparable<K>> Map<K, List<R>> by(
      List<R> rules, Function<R, K> shared) {
    return rules.stream().collect(Collectors.groupingBy(shared, TreeMap::new, Collectors.toList()));
  }
}
