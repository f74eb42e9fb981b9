package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Drugs for longer than a long prescription may be written for.
 *
 * <p>Broken: a drug of a clinic or pharmacy visit is supplied for more days than the limit; the
 * share of the days above it is at stake. Not applicable: other lines, and drugs without days of
 * supply. The limit is the twelve weeks of 《长期处方管理规范（试行）》 (2021).
 */
public final class LongPrescription implements LineRule {
  private static final RuleInfo INFO =
      rule("long-prescription")
          .named("单次开药超过长期处方天数", "Drugs for longer than a long prescription")
          .defined("门诊或药店单次开药天数超过长期处方最长天数（默认84天，即12周）。")
          .breaks(Behaviour.OVER_SUPPLY, Severity.SUSPICIOUS)
          .needs(FeeLine.PRD_DAYS, FeeLine.LIST_TYPE, ClaimFact.VISIT_KIND)
          .normalWhen("用药天数按包装折算或录入有误；经备案的特殊长期用药")
          .version("1");

  private final int maxDays;

  /** The rule with its options. */
  public LongPrescription(RuleOptions options) {
    maxDays = options.of(INFO).whole("max-days", 84, 1, 366);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column supplied = Catalogue.drug().and(VisitKind.outpatient(col(ClaimFact.VISIT_KIND)));
    return when(supplied, col(FeeLine.PRD_DAYS).gt(maxDays));
  }

  @Override
  public Column amount() {
    Column days = col(FeeLine.PRD_DAYS);
    return AtStake.share(AtStake.line(), days.minus(maxDays), days);
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”一次开药%s天，超过%s天",
        Sentence.item(), Sentence.number(col(FeeLine.PRD_DAYS)), lit(String.valueOf(maxDays)));
  }
}
