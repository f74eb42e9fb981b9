package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Services that the fund pays for in newborns only, used for an older person.
 *
 * <p>Broken: the service is on the list and the person is older than 28 days on the service date,
 * the day of birth being day 0; an option sets another number of days. Not applicable: other list
 * types; services that are not on the list on that date; date of birth missing, after the service
 * date or more than 130 years before it.
 */
public final class ServiceNewborn implements LineRule {
  private static final RuleInfo INFO =
      rule("service-newborn")
          .national(18)
          .named("医疗服务项目限新生儿使用", "Service for newborns used for an older person")
          .defined("知识库限新生儿使用的医疗服务项目，用于费用发生当日出生已超过规定天数（默认28天）的参保人并纳入结算。")
          .official("GZ10000102005000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, FeeLine.FEE_OCUR_TIME, ClaimFact.BRDY)
          .knows(LimitKind.LISTED)
          .normalWhen("新生儿费用记在母亲名下；参保信息中的出生日期有误；新生儿期住院延续的治疗")
          .version("1");

  private final int lastDay;

  /** The rule with its options. */
  public ServiceNewborn(RuleOptions options) {
    lastDay = NewbornLimit.lastDay(options.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.service(), NewbornLimit.broken(INFO, lastDay));
  }

  @Override
  public Column evidence() {
    return NewbornLimit.evidence(lastDay);
  }
}
