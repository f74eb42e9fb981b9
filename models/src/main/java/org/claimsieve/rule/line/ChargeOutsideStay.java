package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Charges of an in-patient dated before admission or after discharge.
 *
 * <p>Broken: the service date lies before the first or after the last day of the stay by more than
 * the tolerance. Kept: drugs taken home, on or after the last day; charges before an admission from
 * the emergency ward (med_type 24). Not applicable: other kinds of visit; stays with a date missing
 * or reversed.
 */
public final class ChargeOutsideStay implements LineRule {
  private static final String FROM_EMERGENCY = "24";

  private static final RuleInfo INFO =
      rule("charge-outside-stay")
          .named("计费日期与住院时间不符", "Charge outside the stay")
          .defined("住院费用明细的发生日期早于入院日期或晚于出院日期；出院带药除外。")
          .national(42)
          .official("GZ10000201008000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.SUSPICIOUS)
          .needs(FeeLine.FEE_OCUR_TIME, ClaimFact.BEGNDATE, ClaimFact.ENDDATE)
          .normalWhen("术前门诊检查按规定并入住院；出院带药未打标志；计费补录，执行时间在住院期间")
          .version("1");

  private record Options(int toleranceDays) {
    static Options of(RuleOptions.Scope given) {
      return new Options(given.whole("tolerance-days", 0, 0, 30));
    }
  }

  private final Options options;

  /** The rule with its options. */
  public ChargeOutsideStay(RuleOptions given) {
    options = Options.of(given.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column day = col(EnrichedLine.SERVICE_DATE);
    Column begin = col(ClaimFact.BEGNDATE);
    Column end = col(ClaimFact.ENDDATE);
    Column inpatient = col(ClaimFact.VISIT_KIND).equalTo(VisitKind.INPATIENT.code());
    Column before = day.lt(date_sub(begin, options.toleranceDays()));
    Column after = day.gt(date_add(end, options.toleranceDays()));
    return when(
        inpatient.and(begin.leq(end)),
        before.and(not(fromEmergency())).or(after.and(not(takenHome()))));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”计费日期%s不在住院期间（%s至%s）内",
        Sentence.item(),
        Sentence.day(col(EnrichedLine.SERVICE_DATE)),
        Sentence.day(col(ClaimFact.BEGNDATE)),
        Sentence.day(col(ClaimFact.ENDDATE)));
  }

  private static Column takenHome() {
    return coalesce(col(FeeLine.DSCG_TKDRUG_FLAG).equalTo("1"), lit(false));
  }

  private static Column fromEmergency() {
    return coalesce(col(ClaimFact.MED_TYPE).startsWith(FROM_EMERGENCY), lit(false));
  }
}
