package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_date;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Stay;

/**
 * A clinic visit or a purchase at a pharmacy by somebody who lies in hospital.
 *
 * <p>Broken: a clinic, chronic or pharmacy settlement of a day strictly between admission and
 * discharge of a stay of the same person. The settlement is accused, the one that closed the stay
 * is involved; either may have come tonight. Not applicable: other kinds of visit; settlements
 * without person or moment; stays with a date missing or reversed, and the days of admission and
 * discharge themselves.
 */
public final class VisitDuringStay implements PatternRule {
  private static final String VISIT = "visit_setl_id";
  private static final String KIND = "visit_kind_of_day";
  private static final String PERSON = "visit_psn_no";
  private static final String DAY = "visit_day";
  private static final String ARRIVED = "visit_arrived";

  private static final RuleInfo INFO =
      rule("visit-during-stay")
          .named("住院期间门诊、购药", "Clinic visit or purchase during a stay")
          .defined("参保人住院期间（不含入院、出院当日）另有门诊、门诊慢特病或定点药店结算。")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .lookingBack(90)
          .needs(ClaimFact.PSN_NO, ClaimFact.SETL_TIME, ClaimFact.BEGNDATE, ClaimFact.ENDDATE)
          .normalWhen("家庭共济账户为家属购药；经同意外出到其他医院检查；急诊抢救；入院前的门诊费用延后结算")
          .version("1");

  /** The rule; it has no options. */
  public VisitDuringStay(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.settled(VisitKind.CLINIC, VisitKind.CHRONIC, VisitKind.PHARMACY);
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> visits =
        input
            .claims()
            .filter(checked())
            .select(
                col(ClaimFact.SETL_ID).as(VISIT),
                col(ClaimFact.VISIT_KIND).as(KIND),
                col(ClaimFact.PSN_NO).as(PERSON),
                to_date(col(ClaimFact.SETL_TIME)).as(DAY),
                col(ClaimFact.ARRIVED).as(ARRIVED));
    Column inpatient = col(Stay.VISIT_KIND).equalTo(VisitKind.INPATIENT.code());
    Column inside = col(DAY).gt(col(Stay.BEG_DATE)).and(col(DAY).lt(col(Stay.END_DATE)));
    return input
        .stays()
        .filter(inpatient.and(col(Stay.LAST_SETL_ID).isNotNull()))
        .join(visits, col(Stay.PSN_NO).equalTo(col(PERSON)).and(inside))
        .filter(input.tonight(col(ARRIVED)).or(input.tonight(col(Stay.ARRIVED))))
        .select(
            Hit.subject(col(VISIT)),
            Hit.settlement(col(VISIT)),
            Hit.evidence(
                Sentence.of(
                    "在机构%s住院期间（%s至%s），%s另有%s结算",
                    col(Stay.FIXMEDINS_CODE),
                    Sentence.day(col(Stay.BEG_DATE)),
                    Sentence.day(col(Stay.END_DATE)),
                    Sentence.day(col(DAY)),
                    Sentence.visitKinds(col(KIND)))),
            Hit.related(array(col(Stay.LAST_SETL_ID))));
  }
}
