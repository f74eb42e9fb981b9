package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.code.FeeCategory;
import org.claimsieve.code.VisitKind;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Antibiotics given around an operation for longer than prophylaxis takes.
 *
 * <p>Broken: listed antibiotics on more than N different days (2) after the day of the first
 * surgery line (category 06) of an in-patient visit whose main diagnosis is no infection; the lines
 * on days beyond the Nth are accused. What counts as an infection by the beginning of its code is
 * an option (unconfirmed). Not applicable: other kinds of visit; visits without surgery tonight;
 * main diagnosis unknown or an infection; lines without visit or day.
 */
public final class ProphylaxisLength implements PatternRule {
  private static final String OPERATED = "operated_mdtrt_id";
  private static final String SURGERY = "surgery_day";
  private static final String NTH = "antibiotic_day";
  private static final String ALL = "antibiotic_days";

  private static final RuleInfo INFO =
      rule("prophylaxis-length")
          .named("围手术期抗菌药物预防性应用监管", "Antibiotics after surgery for too many days")
          .defined("主要诊断非感染性疾病的住院手术患者，手术日之后使用抗菌药物的天数超过规定天数（默认2天），超出天数的抗菌药物。")
          .national(44)
          .official("GZ10000202002000")
          .breaks(Behaviour.OVER_TREATMENT, Severity.HINT)
          .lead()
          .needs(
              FeeLine.MDTRT_ID,
              FeeLine.HILIST_CODE,
              FeeLine.FEE_OCUR_TIME,
              FeeLine.MED_CHRGITM_TYPE,
              ClaimFact.VISIT_KIND,
              ClaimFact.MAIN_DIAG)
          .knows(LimitKind.LISTED)
          .normalWhen("术后并发感染或有感染高危因素并有记录；污染、感染手术的治疗用药；心脏等手术按规范延长；费用补记")
          .version("1");

  private record Options(int mostDays, List<String> infections) {
    static Options of(RuleOptions.Scope given) {
      return new Options(
          given.whole("most-days", 2, 0, 30),
          given.codes("infection-diagnoses", "A,B,J,K35,N10,N30,N39,L0"));
    }
  }

  private final Options options;

  /** The rule with its options. */
  public ProphylaxisLength(RuleOptions given) {
    options = Options.of(given.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Subject subject() {
    return Subject.LINE;
  }

  @Override
  public boolean comparesOtherItems() {
    return true;
  }

  @Override
  public Column checked() {
    Column infection =
        options.infections().stream()
            .map(prefix -> col(ClaimFact.MAIN_DIAG).startsWith(prefix))
            .reduce(lit(false), Column::or);
    return INFO.limited()
        .and(Screened.ofKind(VisitKind.INPATIENT))
        .and(col(FeeLine.MDTRT_ID).isNotNull())
        .and(col(EnrichedLine.SERVICE_DATE).isNotNull())
        .and(col(ClaimFact.MAIN_DIAG).isNotNull())
        .and(not(infection));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> operated =
        input
            .allLines()
            .filter(col(FeeLine.MED_CHRGITM_TYPE).startsWith(FeeCategory.SURGERY))
            .groupBy(col(FeeLine.MDTRT_ID).as(OPERATED))
            .agg(min(EnrichedLine.SERVICE_DATE).as(SURGERY));
    Column afterwards =
        col(FeeLine.MDTRT_ID)
            .equalTo(col(OPERATED))
            .and(col(EnrichedLine.SERVICE_DATE).gt(col(SURGERY)));
    WindowSpec visit = Window.partitionBy(FeeLine.MDTRT_ID);
    // Lines of one day share its place: a tie is what is meant.
    WindowSpec byDay = visit.orderBy(EnrichedLine.SERVICE_DATE);
    return input
        .lines()
        .filter(checked())
        .join(operated, afterwards)
        .withColumn(NTH, dense_rank().over(byDay))
        .withColumn(ALL, max(col(NTH)).over(visit))
        .filter(col(NTH).gt(options.mostDays()))
        .select(
            Hit.subject(col(FeeLine.MDTRT_ID)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of(
                    "主要诊断%s，手术日（%s）之后使用抗菌药物%s天，超过%s天",
                    col(ClaimFact.MAIN_DIAG),
                    Sentence.day(col(SURGERY)),
                    col(ALL),
                    lit(options.mostDays()))));
  }
}
