package org.claimsieve.rule.claim;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.code.FeeCategory;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * More bed-days charged than the stay lasted; the day of admission counts, the day of discharge
 * does not, a stay of one day counts one.
 *
 * <p>Broken: the quantity of bed fees (category 01) is above the length of stay plus the tolerance.
 * Amount: the bed lines times (bed-days - length of stay) / bed-days. Not applicable: other kinds
 * of visit; claims without bed fees; stays with a date missing or reversed.
 */
public final class BedDaysAboveStay implements ClaimRule {
  private static final RuleInfo INFO =
      rule("bed-days-above-stay")
          .named("床位费天数超过住院天数", "Bed-days charged above the length of stay")
          .defined("床位费计费天数多于实际住院天数（出院日期减入院日期，当日出入院按一天计）的部分。")
          .breaks(Behaviour.OVER_CHARGE, Severity.VIOLATION)
          .needs(ClaimFact.BED_DAYS, ClaimFact.LOS_DAYS)
          .normalWhen("包床或陪护床按规定另行收费；转科当日两床各计半日；新生儿与母亲合并结算")
          .version("1");

  private record Options(int toleranceDays) {
    static Options of(RuleOptions.Scope given) {
      return new Options(given.whole("tolerance-days", 0, 0, 30));
    }
  }

  private final Options options;

  /** The rule with its options. */
  public BedDaysAboveStay(RuleOptions given) {
    options = Options.of(given.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(
        col(ClaimFact.VISIT_KIND).equalTo(VisitKind.INPATIENT.code()),
        col(ClaimFact.BED_DAYS).gt(col(ClaimFact.LOS_DAYS).plus(options.toleranceDays())));
  }

  @Override
  public Column lines() {
    return coalesce(col(FeeLine.MED_CHRGITM_TYPE).equalTo(FeeCategory.BED), lit(false));
  }

  @Override
  public Column share() {
    Column charged = col(ClaimFact.BED_DAYS);
    return charged.minus(col(ClaimFact.LOS_DAYS)).divide(when(charged.gt(0), charged));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "住院%s天（%s至%s），床位费计%s天",
        col(ClaimFact.LOS_DAYS),
        Sentence.day(col(ClaimFact.BEGNDATE)),
        Sentence.day(col(ClaimFact.ENDDATE)),
        Sentence.number(col(ClaimFact.BED_DAYS)));
  }
}
