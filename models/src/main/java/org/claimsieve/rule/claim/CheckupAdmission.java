package org.claimsieve.rule.claim;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
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
 * Short in-patient stays that consist of examinations: a lead, the record has to be read.
 *
 * <p>Broken: a stay of at most N days without surgery in which examinations and laboratory make up
 * at least a share of the lines' amount; the defaults, 3 days and 70 percent, are unconfirmed. At
 * stake are those lines. Not applicable: other kinds of visit; stays with a date missing or
 * reversed; an amount missing; nothing charged.
 */
public final class CheckupAdmission implements ClaimRule {
  private static final RuleInfo INFO =
      rule("checkup-admission")
          .named("无指征住院（低标准入院）", "Admission for a check-up")
          .defined("短期住院（默认不超过3天）无手术费，且检查费、化验费合计占明细总额达到规定比例（默认70%）；仅为线索，需调阅病历核实。")
          .national(53)
          .official("GZ10000204005000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.HINT)
          .lead()
          .needs(
              ClaimFact.LOS_DAYS,
              ClaimFact.EXAM_AMT,
              ClaimFact.LAB_AMT,
              ClaimFact.SURGERY_AMT,
              ClaimFact.LINE_AMT)
          .normalWhen("急危重症入院诊断、排除后出院或转院；须住院实施的检查（如内镜、造影）；病历记载有明确入院指征")
          .version("1");

  private record Options(int maxDays, int minPercent) {
    static Options of(RuleOptions.Scope given) {
      return new Options(given.whole("max-days", 3, 1, 30), given.whole("min-percent", 70, 1, 100));
    }
  }

  private final Options options;

  /** The rule with its options. */
  public CheckupAdmission(RuleOptions given) {
    options = Options.of(given.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column inpatient = col(ClaimFact.VISIT_KIND).equalTo(VisitKind.INPATIENT.code());
    Column brief = col(ClaimFact.LOS_DAYS).between(0, options.maxDays());
    Column noSurgery = col(ClaimFact.SURGERY_AMT).equalTo(0);
    Column most =
        examined().multiply(100).geq(col(ClaimFact.LINE_AMT).multiply(options.minPercent()));
    Column known =
        col(ClaimFact.LOS_DAYS)
            .isNotNull()
            .and(col(ClaimFact.SURGERY_AMT).isNotNull())
            .and(examined().isNotNull());
    return when(
        inpatient.and(known).and(col(ClaimFact.LINE_AMT).gt(0)), brief.and(noSurgery).and(most));
  }

  @Override
  public Column lines() {
    Column category = col(FeeLine.MED_CHRGITM_TYPE);
    Column exam = category.startsWith(FeeCategory.EXAMINATION);
    return coalesce(exam.or(category.startsWith(FeeCategory.LABORATORY)), lit(false));
  }

  @Override
  public Column evidence() {
    Column whole = when(col(ClaimFact.LINE_AMT).gt(0), col(ClaimFact.LINE_AMT));
    return Sentence.of(
        "住院%s天（%s至%s），无手术费，检查费、化验费合计%s，占明细总额%s的%s%%",
        col(ClaimFact.LOS_DAYS),
        Sentence.day(col(ClaimFact.BEGNDATE)),
        Sentence.day(col(ClaimFact.ENDDATE)),
        Sentence.yuan(examined()),
        Sentence.yuan(col(ClaimFact.LINE_AMT)),
        Sentence.number(round(examined().multiply(100).divide(whole), 1)));
  }

  private static Column examined() {
    return col(ClaimFact.EXAM_AMT).plus(col(ClaimFact.LAB_AMT));
  }
}
