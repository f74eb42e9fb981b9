package org.claimsieve.rule.local;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleInfo;

/**
 * A rule of the bureau's own, as its file says it. Expressions are SQL over the columns of {@link
 * EnrichedLine} or {@code claim_fact}; <code>${name}</code> in them stands for a parameter.
 *
 * @param parameters SQL literal by name
 * @param condition true: broken; false: kept; null: not applicable
 * @param amount amount in question of a line; empty: what is at stake
 * @param share share of the amounts of a settlement's lines that is at stake; empty: all
 * @param lines which lines of a settlement are at stake, on {@link EnrichedLine} columns; empty:
 *     all
 * @param evidence what is wrong, in Chinese
 * @param file where the rule stands
 * @param sha256 hash of all of that file
 */
public record LocalRuleText(
    RuleInfo info,
    Kind kind,
    Map<String, String> parameters,
    String condition,
    Optional<String> amount,
    Optional<String> share,
    Optional<String> lines,
    SentenceText evidence,
    List<Exemption> exemptions,
    String file,
    String sha256) {

  /** What a verdict is about. */
  public enum Kind {
    /** A fee line. */
    LINE,
    /** A settlement. */
    CLAIM
  }

  public LocalRuleText {
    parameters = Map.copyOf(parameters);
    exemptions = List.copyOf(exemptions);
  }

  /** The rule, to run among the others. */
  public Rule rule() {
    return switch (kind) {
      case LINE -> new LocalLineRule(this);
      case CLAIM -> new LocalClaimRule(this);
    };
  }

  /** An expression of this rule with its parameters filled in. */
  public String sql(String expression) {
    return new SqlText(expression).with(parameters);
  }

  Column column(String expression) {
    return expr(sql(expression));
  }

  /** The verdict on a row of that service date: null where it is exempt or a needed value null. */
  Column verdict(Column date) {
    Column judged =
        info.needs().stream()
            .sorted()
            .map(needed -> col(needed).isNotNull())
            .reduce(lit(true), Column::and);
    Column exempt =
        exemptions.stream().map(each -> each.covers(date)).reduce(lit(false), Column::or);
    return when(judged.and(not(exempt)), column(condition));
  }

  Column sentence() {
    return evidence.column(this::column);
  }
}
