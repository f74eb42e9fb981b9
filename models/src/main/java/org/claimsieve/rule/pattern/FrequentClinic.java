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
 * One person settles at clinics more than N times within some days.
 *
 * <p>Broken: a clinic or chronic settlement is beyond the person's Nth of the days that end with
 * its own. Those that came tonight are accused, the earlier ones of those days are involved. Not
 * applicable: other kinds of visit; settlements without person or moment. 20 in 30 days is a number
 * of practice (unconfirmed).
 */
public final class FrequentClinic implements PatternRule {
  private static final RuleInfo INFO =
      rule("frequent-clinic")
          .named("频繁门诊", "Frequent clinic visits")
          .defined("同一参保人在规定天数内（默认30天）门诊、门诊慢特病结算次数超过限定次数（默认20次），超出的结算。")
          .national(50)
          .official("GZ10000204002000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .lookingBack(60)
          .needs(ClaimFact.PSN_NO, ClaimFact.SETL_TIME)
          .normalWhen("血液透析、放化疗、康复、针灸推拿等按疗程治疗；一次就诊分多次结算")
          .version("1");

  private final Recent recent;

  /** The rule with its options. */
  public FrequentClinic(RuleOptions given) {
    RuleOptions.Scope scope = given.of(INFO);
    recent =
        new Recent(scope.whole("max-visits", 20, 1, 200), scope.whole("window-days", 30, 1, 45));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.settled(VisitKind.CLINIC, VisitKind.CHRONIC);
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    return recent.settlements(input, checked(), "截至%s的%s天内，本次为第%s次门诊结算，超过%s次");
  }
}
