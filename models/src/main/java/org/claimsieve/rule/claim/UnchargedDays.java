package org.claimsieve.rule.claim;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;

/**
 * In-patient stays with days on which nothing was charged.
 *
 * <p>Broken: the length of stay exceeds the number of days with a charge by at least N days; the
 * default of 3 is unconfirmed. All of the stay is at stake. Not applicable: other kinds of visit;
 * settlements in the middle of a stay (not marked is none); stays with a date missing or reversed;
 * days with a charge unknown or none, where the lines are missing rather than the treatment.
 */
public final class UnchargedDays implements ClaimRule {
  private static final RuleInfo INFO =
      rule("uncharged-days")
          .named("住院期间多日无收费（挂床住院）", "Days of a stay without any charge")
          .defined("住院天数（出院日期减入院日期）比有收费的天数多出规定天数（默认3天）及以上。")
          .breaks(Behaviour.NOMINAL_ADMISSION, Severity.SUSPICIOUS)
          .needs(ClaimFact.LOS_DAYS, ClaimFact.CHARGE_DAYS)
          .normalWhen("床位费、护理费等按住院天数合并为一条上传；费用集中补录，执行记录在住院各日；经批准请假离院")
          .version("1");

  private final int minDays;

  /** The rule with its options. */
  public UnchargedDays(RuleOptions options) {
    minDays = options.of(INFO).whole("min-days", 3, 1, 366);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column inpatient = col(ClaimFact.VISIT_KIND).equalTo(VisitKind.INPATIENT.code());
    Column midStay = coalesce(col(ClaimFact.MID_SETL_FLAG).equalTo("1"), lit(false));
    Column charged = col(ClaimFact.CHARGE_DAYS).gt(0);
    return when(inpatient.and(not(midStay)).and(charged), uncharged().geq(minDays));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "住院%s天（%s至%s），仅%s天有收费，%s天无任何收费",
        col(ClaimFact.LOS_DAYS),
        Sentence.day(col(ClaimFact.BEGNDATE)),
        Sentence.day(col(ClaimFact.ENDDATE)),
        col(ClaimFact.CHARGE_DAYS),
        uncharged());
  }

  private static Column uncharged() {
    return col(ClaimFact.LOS_DAYS).minus(col(ClaimFact.CHARGE_DAYS));
  }
}
