package org.claimsieve.rule.claim;

import static org.apache.spark.sql.functions.col;
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
 * In-patient stays in which a bed or nursing was charged and no treatment.
 *
 * <p>Broken: a stay of N days or more in which drugs, examinations, laboratory, treatment and
 * surgery together are zero while bed or nursing fees are not; the default of 3 days is
 * unconfirmed. All of the stay is at stake. Not applicable: other kinds of visit; stays with a date
 * missing or reversed; any of these amounts missing.
 */
public final class BedOnlyStay implements ClaimRule {
  private static final RuleInfo INFO =
      rule("bed-only-stay")
          .named("住院仅收床位费、护理费（挂床住院）", "Stay with nothing but bed and nursing")
          .defined("住院达到规定天数（默认3天）及以上，收取床位费或护理费，而药品、检查、化验、治疗、手术费用合计为零。")
          .breaks(Behaviour.NOMINAL_ADMISSION, Severity.SUSPICIOUS)
          .needs(
              ClaimFact.LOS_DAYS,
              ClaimFact.DRUG_AMT,
              ClaimFact.EXAM_AMT,
              ClaimFact.LAB_AMT,
              ClaimFact.TREAT_AMT,
              ClaimFact.SURGERY_AMT,
              ClaimFact.BED_AMT,
              ClaimFact.NURSING_AMT)
          .normalWhen("诊疗费用归入其他收费类别或另行结算；安宁疗护、长期照护等按床日付费的住院")
          .version("1");

  private final int minDays;

  /** The rule with its options. */
  public BedOnlyStay(RuleOptions options) {
    minDays = options.of(INFO).whole("min-days", 3, 1, 366);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column inpatient = col(ClaimFact.VISIT_KIND).equalTo(VisitKind.INPATIENT.code());
    Column bed = col(ClaimFact.BED_AMT);
    Column nursing = col(ClaimFact.NURSING_AMT);
    Column known =
        col(ClaimFact.LOS_DAYS)
            .isNotNull()
            .and(care().isNotNull())
            .and(bed.isNotNull())
            .and(nursing.isNotNull());
    Column held = bed.gt(0).or(nursing.gt(0));
    return when(
        inpatient.and(known),
        col(ClaimFact.LOS_DAYS).geq(minDays).and(held).and(care().equalTo(0)));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "住院%s天（%s至%s），收取床位费%s、护理费%s，药品、检查、化验、治疗、手术费用均为零",
        col(ClaimFact.LOS_DAYS),
        Sentence.day(col(ClaimFact.BEGNDATE)),
        Sentence.day(col(ClaimFact.ENDDATE)),
        Sentence.yuan(col(ClaimFact.BED_AMT)),
        Sentence.yuan(col(ClaimFact.NURSING_AMT)));
  }

  /** Null where any part of it is. */
  private static Column care() {
    return col(ClaimFact.DRUG_AMT)
        .plus(col(ClaimFact.EXAM_AMT))
        .plus(col(ClaimFact.LAB_AMT))
        .plus(col(ClaimFact.TREAT_AMT))
        .plus(col(ClaimFact.SURGERY_AMT));
  }
}
