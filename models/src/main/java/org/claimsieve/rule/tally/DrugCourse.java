package org.claimsieve.rule.tally;

import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.Group;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.rule.TallyRule;
import org.claimsieve.schema.FeeLine;

/**
 * Drugs on more days of a visit than are paid for.
 *
 * <p>Broken: the lines of a drug on days of one visit beyond the number of days that it is limited
 * to, counted as different days on which it was charged. Not applicable: drugs without such a limit
 * on that day; lines without visit or moment; items that are no drugs, or of an unknown catalogue.
 * What one person got in several visits is not added up: whether they are one illness is not in the
 * claims.
 */
public final class DrugCourse implements TallyRule {
  private static final RuleInfo INFO =
      rule("drug-course")
          .named("药品限支付疗程", "Drug on more days than are paid for")
          .defined("同一次就诊中，限定支付疗程的药品使用天数超过限定天数，超出天数的费用。")
          .official("GZ10000101010000")
          .national(10)
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.COURSE)
          .normalWhen("超出天数由患者自费且未纳入结算；同次住院两个独立疗程并有病历记载")
          .version("1");

  /** The rule; it has no options. */
  public DrugCourse(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Group over() {
    return Group.VISIT;
  }

  @Override
  public Measure measure() {
    return Measure.DAYS;
  }

  @Override
  public Column counted() {
    return Catalogue.drug();
  }

  @Override
  public String words() {
    return "“%1$s”本次就诊使用%2$s天，支付不超过%3$s天";
  }
}
