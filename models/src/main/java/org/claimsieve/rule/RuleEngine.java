package org.claimsieve.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Runs all rules of a night: every line rule in one scan of the lines, every claim rule in one scan
 * of the claims, tally and pair rules in one pass per group, and each pattern rule's own
 * comparison.
 */
public final class RuleEngine {
  static final String CLAIM = "claim";
  private static final String HIT = "hit";
  private static final String LEAD = "线索，需核对病历：";

  private static final int PATTERNS_A_PART = 6;

  private final List<Rule> rules;

  /** An engine of those rules. */
  public RuleEngine(List<Rule> rules) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("a rule engine needs at least one rule");
    }
    this.rules = List.copyOf(rules);
  }

  /**
   * The same rules in several engines, whose details together are those of this one: the kinds that
   * share passes in one, pattern rules a handful each. A task carries the plan of all rules of its
   * engine, so that one engine of a hundred patterns spends its time on unpacking tasks.
   */
  public List<RuleEngine> parts() {
    List<Rule> shared = new ArrayList<>();
    List<Rule> patterns = new ArrayList<>();
    rules.forEach(rule -> (rule instanceof PatternRule ? patterns : shared).add(rule));
    List<RuleEngine> parts = new ArrayList<>();
    if (!shared.isEmpty()) {
      parts.add(new RuleEngine(shared));
    }
    for (int i = 0; i < patterns.size(); i += PATTERNS_A_PART) {
      parts.add(
          new RuleEngine(patterns.subList(i, Math.min(i + PATTERNS_A_PART, patterns.size()))));
    }
    return parts;
  }

  /** Days of history that the rules compare with. */
  public int lookbackDays() {
    return rules.stream().mapToInt(rule -> rule.info().lookbackDays()).max().orElse(0);
  }

  /** Findings, their lines and the coverage of a night. */
  public Screening screen(RuleInput input) {
    Dataset<Row> details = details(input);
    return screening(input, details);
  }

  /** The same from {@link #details} that the caller may have persisted. */
  public Screening screening(RuleInput input, Dataset<Row> details) {
    Findings findings = new Findings(rules, input.businessDate());
    return new Screening(
        findings.findings(details),
        findings.lines(details),
        new RuleCoverage(rules).of(input, details));
  }

  /** One row per line of a finding: all that findings and their lines are made of. */
  public Dataset<Row> details(RuleInput input) {
    List<Rule> able = rules.stream().filter(input::able).toList();
    return Stream.concat(lineDetails(input, able).stream(), new Hits(able).details(input).stream())
        .reduce(Dataset::unionByName)
        .orElseGet(() -> nothing(input))
        .groupBy(Detail.RULE_ID, Detail.SUBJECT, Detail.SETL_ID, Detail.BKKP_SN)
        .agg(
            min(Detail.ITEM_TYPE).as(Detail.ITEM_TYPE),
            max(Detail.AMOUNT).as(Detail.AMOUNT),
            min(evidence(able)).as(Detail.EVIDENCE),
            min(Detail.SOURCE).as(Detail.SOURCE),
            max(Detail.TONIGHT).as(Detail.TONIGHT),
            max(CLAIM).as(CLAIM));
  }

  /** What a lead says begins with what an inspector must do with it. */
  private static Column evidence(List<Rule> rules) {
    Object[] leads =
        rules.stream().map(Rule::info).filter(RuleInfo::lead).map(RuleInfo::id).toArray();
    Column said = col(Detail.EVIDENCE);
    return when(col(Detail.RULE_ID).isin(leads), concat(lit(LEAD), said)).otherwise(said);
  }

  private static Optional<Dataset<Row>> lineDetails(RuleInput input, List<Rule> able) {
    List<LineRule> lineRules = of(able, LineRule.class);
    return lineRules.isEmpty() ? Optional.empty() : Optional.of(judged(input, lineRules));
  }

  /** Where no rule can judge anything: no rows of the same shape. */
  private static Dataset<Row> nothing(RuleInput input) {
    return detail(
        input,
        input
            .carded()
            .limit(0)
            .withColumn(
                HIT,
                struct(
                    lit("").as(Detail.RULE_ID),
                    lit(0).cast("decimal(16,2)").as(Detail.AMOUNT),
                    lit("").as(Detail.EVIDENCE),
                    lit("").as(Detail.SOURCE))));
  }

  private static Dataset<Row> judged(RuleInput input, List<LineRule> lineRules) {
    return detail(
        input,
        Judgement.broken(input.carded(), lineRules, LineRule::violated, RuleEngine::hit, HIT));
  }

  private static Dataset<Row> detail(RuleInput input, Dataset<Row> broken) {
    return broken.select(
        col(HIT).getField(Detail.RULE_ID).as(Detail.RULE_ID),
        col(FeeLine.BKKP_SN).as(Detail.SUBJECT),
        col(FeeLine.SETL_ID),
        col(FeeLine.BKKP_SN),
        lit(Detail.ACCUSED).as(Detail.ITEM_TYPE),
        col(HIT).getField(Detail.AMOUNT).as(Detail.AMOUNT),
        col(HIT).getField(Detail.EVIDENCE).as(Detail.EVIDENCE),
        col(HIT).getField(Detail.SOURCE).as(Detail.SOURCE),
        col(ClaimFact.ARRIVED).eqNullSafe(lit(input.businessDate())).as(Detail.TONIGHT),
        claim().as(CLAIM));
  }

  private static Column hit(LineRule rule) {
    return struct(
        lit(rule.info().id()).as(Detail.RULE_ID),
        rule.amount().cast("decimal(16,2)").as(Detail.AMOUNT),
        coalesce(rule.evidence(), lit(rule.info().nameZh())).as(Detail.EVIDENCE),
        rule.source().as(Detail.SOURCE));
  }

  /** What a finding says of the settlement that it accuses; the first field orders it. */
  static Column claim() {
    return struct(
        ClaimFact.SETL_ID,
        ClaimFact.MDTRT_ID,
        ClaimFact.ENCOUNTER_ID,
        ClaimFact.PSN_NO,
        ClaimFact.FIXMEDINS_CODE);
  }

  static <R extends Rule> List<R> of(List<Rule> rules, Class<R> kind) {
    return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
