package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * A second-line drug without any of its first-line drugs before it.
 *
 * <p>Broken: the person was charged none of the drug's first-line drugs within the last N days, the
 * drug's own day included, nor on any day of the same visit. Not applicable: drugs without
 * first-line drugs on that day; lines without person, visit, item or moment. A first-line drug
 * whose day or visit is unknown counts: what is unknown accuses nobody. 90 days is a number of
 * practice (unconfirmed).
 */
public final class DrugSecondLine implements PatternRule {
  private static final String SECOND = "second_line_code";
  private static final String FIRST = "first_line_code";
  private static final String FROM = "second_line_from";
  private static final String TO = "second_line_to";
  private static final String PERSON = "given_psn_no";
  private static final String VISIT = "given_mdtrt_id";
  private static final String CODE = "given_code";
  private static final String DAY = "given_day";

  private static final RuleInfo INFO =
      rule("drug-second-line")
          .named("药品限二线使用", "Second-line drug without a first-line drug")
          .defined("使用限二线使用的药品，而参保人此前规定天数内（默认90天）及本次就诊中均无对应一线药品的费用。")
          .national(5)
          .official("GZ10000101005000")
          .lead()
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.HINT)
          .lookingBack(180)
          .needs(ClaimFact.PSN_NO, ClaimFact.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME)
          .knows(LimitKind.PAIR)
          .normalWhen("一线药品在统筹区外、自费或更早时使用过；对一线药品过敏、禁忌或不能耐受且病历有记载；长期维持使用二线药品")
          .version("1");

  private final int windowDays;

  /** The rule with its options. */
  public DrugSecondLine(RuleOptions options) {
    windowDays = options.of(INFO).whole("window-days", 90, 1, 150);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Subject subject() {
    return Subject.LINE;
  }

  @Override
  public boolean comparesOtherItems() {
    return true;
  }

  @Override
  public Column checked() {
    return INFO.limited().and(PersonItem.known()).and(col(ClaimFact.MDTRT_ID).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column day = col(EnrichedLine.SERVICE_DATE);
    Column recent = col(DAY).between(date_sub(day, windowDays), day);
    Column sameVisit = col(VISIT).equalTo(col(ClaimFact.MDTRT_ID));
    Column opened =
        col(PERSON)
            .equalTo(col(ClaimFact.PSN_NO))
            .and(col(SECOND).equalTo(col(FeeLine.HILIST_CODE)))
            .and(day.between(col(FROM), col(TO)))
            .and(coalesce(recent.or(sameVisit), lit(true)));
    return input
        .lines()
        .filter(checked())
        .join(firstLine(input), opened, "left_anti")
        .select(
            Hit.subject(PersonItem.subject()),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of(
                    "“%s”限二线使用，截至%s的%s天内及本次就诊均未见其一线药品的费用",
                    Sentence.item(), Sentence.day(day), lit(windowDays))));
  }

  /** Every first-line drug that was given, once per second-line drug that it opens. */
  private static Dataset<Row> firstLine(PatternInput input) {
    Dataset<Row> pairs =
        input
            .limits()
            .select(
                col(FeeLine.HILIST_CODE).as(SECOND),
                col(Limit.OTHER_CODE).as(FIRST),
                col(Knowledge.VALID_FROM).as(FROM),
                col(Knowledge.VALID_TO).as(TO));
    return given(input.allLines())
        .unionByName(given(input.allHistory()))
        .join(broadcast(pairs), col(CODE).equalTo(col(FIRST)));
  }

  private static Dataset<Row> given(Dataset<Row> lines) {
    return lines
        .filter(col(ClaimFact.PSN_NO).isNotNull().and(col(FeeLine.HILIST_CODE).isNotNull()))
        .select(
            col(ClaimFact.PSN_NO).as(PERSON),
            col(ClaimFact.MDTRT_ID).as(VISIT),
            col(FeeLine.HILIST_CODE).as(CODE),
            col(EnrichedLine.SERVICE_DATE).as(DAY));
  }
}
