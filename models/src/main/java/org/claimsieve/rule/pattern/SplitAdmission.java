package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.year;
import static org.claimsieve.rule.RuleInfo.rule;
import static org.claimsieve.rule.pattern.StayPair.earlier;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Stay;

/**
 * Two neighbouring stays of one person at one institution, too close to each other.
 *
 * <p>Broken: the next admission is 0 to N days after the previous discharge. The later stay is
 * accused as a whole, the earlier is involved. Excluded: different main diagnoses (first three
 * characters, where both are known), planned returns (radio- and chemotherapy, dialysis, delivery),
 * day surgery, maternity and emergency admissions, transfers, leaving against advice, settlements
 * in the middle of a stay, and stays settled by force at the end of the year. What is unknown
 * excludes nothing.
 */
public final class SplitAdmission implements PatternRule {
  private static final String PLACE = "place";
  private static final String MID_SETTLED = "mid_settled";

  private static final RuleInfo INFO =
      rule("split-admission")
          .named("分解住院", "Split admission")
          .defined("同一参保人在同一医疗机构出院后规定天数内，因相同主要诊断再次入院，且不属于按疗程住院等除外情形。")
          .national(49)
          .official("GZ10000204001000")
          .breaks(Behaviour.SPLIT_ADMISSION, Severity.SUSPICIOUS)
          .lookingBack(120)
          .needs(ClaimFact.PSN_NO, ClaimFact.FIXMEDINS_CODE, ClaimFact.BEGNDATE, ClaimFact.ENDDATE)
          .normalWhen("病情变化急危重症再入院；放化疗、透析等按疗程住院；另一疾病入院")
          .version("1");

  private record Options(
      int maxGapDays, boolean sameDiagnosis, List<String> planned, List<String> otherCare) {
    static Options of(RuleOptions.Scope given) {
      return new Options(
          given.whole("max-gap-days", 7, 0, 30),
          given.flag("same-diagnosis", true),
          given.codes("planned-diagnoses", "Z51,Z49,O,Z37,Z38,Z39"),
          given.codes("excluded-med-types", "24,28,52"));
    }
  }

  private final Options options;

  /** The rule with its options. */
  public SplitAdmission(RuleOptions given) {
    options = Options.of(given.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.admitted();
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column gap = datediff(col(Stay.BEG_DATE), earlier(Stay.END_DATE));
    Dataset<Row> pairs =
        neighbours(input)
            .filter(gap.between(0, options.maxGapDays()))
            .filter(StayPair.completedTonight(input))
            .filter(not(excluded(gap)));
    Column sentence =
        Sentence.of(
            "%s出院后第%s天（%s）在同一机构再次入院，主要诊断先后为%s、%s",
            Sentence.day(earlier(Stay.END_DATE)),
            gap,
            Sentence.day(col(Stay.BEG_DATE)),
            earlier(Stay.MAIN_DIAG),
            col(Stay.MAIN_DIAG));
    Column subject = concat_ws("|", earlier(Stay.MDTRT_ID), col(Stay.MDTRT_ID));
    return StayPair.accuseLater(pairs, input.claims(), subject, sentence);
  }

  /** Each stay with the one before it at the same institution. */
  private static Dataset<Row> neighbours(PatternInput input) {
    Column place =
        row_number()
            .over(
                Window.partitionBy(Stay.PSN_NO, Stay.FIXMEDINS_CODE)
                    .orderBy(Stay.BEG_DATE, Stay.END_DATE, Stay.MDTRT_ID));
    Dataset<Row> placed = StayPair.sound(withMidSettlement(input)).withColumn(PLACE, place);
    Column next =
        col(Stay.PSN_NO)
            .equalTo(earlier(Stay.PSN_NO))
            .and(col(Stay.FIXMEDINS_CODE).equalTo(earlier(Stay.FIXMEDINS_CODE)))
            .and(col(PLACE).equalTo(earlier(PLACE).plus(1)));
    return placed.join(StayPair.asEarlier(placed), next);
  }

  private static Dataset<Row> withMidSettlement(PatternInput input) {
    Dataset<Row> mid =
        input
            .claims()
            .filter(col(ClaimFact.MID_SETL_FLAG).equalTo("1"))
            .select(col(ClaimFact.SETL_ID).as("mid_setl_id"));
    return input
        .stays()
        .join(mid, col(Stay.LAST_SETL_ID).equalTo(col("mid_setl_id")), "left")
        .withColumn(MID_SETTLED, col("mid_setl_id").isNotNull())
        .drop("mid_setl_id");
  }

  private Column excluded(Column gap) {
    Column turnOfYear = year(earlier(Stay.END_DATE)).lt(year(col(Stay.BEG_DATE))).and(gap.leq(1));
    Column leftAgainstAdvice = coalesce(earlier(Stay.DSCG_WAY).equalTo("4"), lit(false));
    return StayPair.transferred()
        .or(leftAgainstAdvice)
        .or(turnOfYear)
        .or(earlier(MID_SETTLED))
        .or(startsWithAny(col(Stay.MED_TYPE), options.otherCare()))
        .or(startsWithAny(col(Stay.MAIN_DIAG), options.planned()))
        .or(differentDiagnosis());
  }

  private Column differentDiagnosis() {
    Column differ =
        substring(col(Stay.MAIN_DIAG), 1, 3).notEqual(substring(earlier(Stay.MAIN_DIAG), 1, 3));
    return options.sameDiagnosis() ? coalesce(differ, lit(false)) : lit(false);
  }

  private static Column startsWithAny(Column code, List<String> prefixes) {
    return prefixes.stream()
        .map(prefix -> coalesce(code.startsWith(prefix), lit(false)))
        .reduce(lit(false), Column::or);
  }
}
