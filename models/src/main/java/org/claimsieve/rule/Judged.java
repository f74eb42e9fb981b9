package org.claimsieve.rule;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;

/** Which settlements of a night a rule looks at: what the number of its findings is a share of. */
public final class Judged {
  /** Subjects of a settlement that the rule judged: its lines, or one for the settlement itself. */
  public static final String SUBJECTS = "judged_subjects";

  private Judged() {}

  /**
   * One row per settlement of tonight of which the rule judged anything; the sum over them is what
   * the coverage statement counts.
   *
   * @param rule one of whose limits the knowledge base has a row, if it needs any
   */
  public static Dataset<Row> settlements(RuleInput input, Rule rule) {
    return subjects(input, rule)
        .filter(RuleCoverage.verdict(rule).isNotNull())
        .groupBy(ClaimFact.SETL_ID)
        .agg(count(lit(1)).as(SUBJECTS));
  }

  /** A rule that knows limits judges few lines, unless it looks at other items too. */
  private static Dataset<Row> subjects(RuleInput input, Rule rule) {
    if (!rule.ofLines()) {
      return input.tonight();
    }
    if (rule.info().knowledge() == null) {
      return input.lines();
    }
    return rule.ofLimitedItems() ? input.limited(List.of(rule)) : input.carded();
  }
}
