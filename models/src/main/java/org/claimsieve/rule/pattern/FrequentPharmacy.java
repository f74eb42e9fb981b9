package org.claimsieve.rule.pattern;

import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;

/**
 * One person buys at pharmacies more than N times within some days.
 *
 * <p>Broken: a pharmacy settlement is beyond the person's Nth of the days that end with its own.
 * Those that came tonight are accused, the earlier ones of those days are involved. Not applicable:
 * other kinds of visit; settlements without person or moment. 12 in 30 days is a number of practice
 * (unconfirmed).
 */
public final class FrequentPharmacy implements PatternRule {
  private static final RuleInfo INFO =
      rule("frequent-pharmacy")
          .named("频繁购药", "Frequent pharmacy purchases")
          .defined("同一参保人在规定天数内（默认30天）定点零售药店结算次数超过限定次数（默认12次），超出的结算。")
          .national(51)
          .official("GZ10000204003000")
          .breaks(Behaviour.OVER_SUPPLY, Severity.SUSPICIOUS)
          .lookingBack(60)
          .needs(ClaimFact.PSN_NO, ClaimFact.SETL_TIME)
          .normalWhen("家庭共济账户为多名家属购药；一张外配处方因缺货分次结算；系统重复提交后未冲正")
          .version("1");

  private final Recent recent;

  /** The rule with its options. */
  public FrequentPharmacy(RuleOptions given) {
    RuleOptions.Scope scope = given.of(INFO);
    recent =
        new Recent(scope.whole("max-purchases", 12, 1, 200), scope.whole("window-days", 30, 1, 45));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.settled(VisitKind.PHARMACY);
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    return recent.settlements(input, checked(), "截至%s的%s天内，本次为第%s次药店结算，超过%s次");
  }
}
