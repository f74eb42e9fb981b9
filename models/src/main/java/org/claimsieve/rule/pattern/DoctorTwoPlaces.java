package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;

/**
 * One doctor orders at two institutions at nearly the same time.
 *
 * <p>Broken: among tonight's lines a line follows a line of the same doctor at another institution
 * within N minutes, by moment and line number. The later line is accused, the settlement of the
 * earlier is involved; of several earlier lines the last one elsewhere counts. This presumes that
 * {@code bilg_dr_code} is unique in the nation (unconfirmed): unless told otherwise, only codes
 * that begin in the national form, a letter D, N, Y or T and twelve digits, are compared, since
 * codes of a hospital's own mean another person elsewhere. Not applicable: other codes; lines
 * without institution or moment, and those of 00:00:00 sharp, which is what daily charges and
 * sources that keep days alone send. 30 minutes is a number of practice (unconfirmed).
 */
public final class DoctorTwoPlaces implements PatternRule {
  private static final String NATIONAL = "^[DNYT]\\d{12}";
  private static final String LEAST = "doctor_least_place";
  private static final String GREATEST = "doctor_greatest_place";
  private static final String BEFORE = "doctor_line_before";
  private static final String ELSEWHERE = "doctor_line_elsewhere";

  private static final RuleInfo INFO =
      rule("doctor-two-places")
          .named("医师同时两地开单", "A doctor at two institutions at a time")
          .defined("同一医师在一家机构开单后规定时间内（默认30分钟）又在另一家机构开单，时间在后的收费。")
          .breaks(Behaviour.FORGED_RECORDS, Severity.SUSPICIOUS)
          .needs(FeeLine.BILG_DR_CODE, FeeLine.FIXMEDINS_CODE, FeeLine.FEE_OCUR_TIME)
          .normalWhen("同一院区或医联体相邻机构备案的多点执业；远程会诊、互联网诊疗；住院长期医嘱由系统定时计费；医师编码非全国统一")
          .version("1");

  private final int minutes;
  private final boolean nationalCodes;

  /** The rule with its options. */
  public DoctorTwoPlaces(RuleOptions given) {
    RuleOptions.Scope scope = given.of(INFO);
    minutes = scope.whole("minutes", 30, 1, 600);
    nationalCodes = scope.flag("national-codes", true);
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
  public Column checked() {
    Column doctor = col(FeeLine.BILG_DR_CODE);
    Column comparable = nationalCodes ? doctor.rlike(NATIONAL) : doctor.isNotNull();
    return comparable
        .and(col(FeeLine.FIXMEDINS_CODE).isNotNull())
        .and(Clock.known(col(FeeLine.FEE_OCUR_TIME)));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec ofDoctor = Window.partitionBy(FeeLine.BILG_DR_CODE);
    WindowSpec inOrder = ofDoctor.orderBy(FeeLine.FEE_OCUR_TIME, FeeLine.BKKP_SN);
    WindowSpec soFar = inOrder.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column place = col(FeeLine.FIXMEDINS_CODE);
    Column moment = col(FeeLine.FEE_OCUR_TIME);
    Column line = struct(place, moment, col(FeeLine.SETL_ID));
    Column left = col(BEFORE).getField(FeeLine.FIXMEDINS_CODE).notEqual(place);
    Column seconds = Clock.seconds(elsewhere(FeeLine.FEE_OCUR_TIME), moment);
    return input
        .lines()
        .filter(checked())
        .withColumn(LEAST, min(place).over(ofDoctor))
        .withColumn(GREATEST, max(place).over(ofDoctor))
        .filter(col(LEAST).notEqual(col(GREATEST)))
        .withColumn(BEFORE, lag(line, 1).over(inOrder))
        // Since that line every line was here: it is the last one elsewhere.
        .withColumn(ELSEWHERE, last(when(left, col(BEFORE)), true).over(soFar))
        .filter(seconds.leq(minutes * Clock.MINUTE))
        .select(
            Hit.subject(concat_ws("|", col(FeeLine.SETL_ID), col(FeeLine.BILG_DR_CODE))),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of(
                    "医师%s于%s在机构%s开单，%s又在机构%s开单，相隔不超过%s分钟",
                    col(FeeLine.BILG_DR_CODE),
                    Clock.words(elsewhere(FeeLine.FEE_OCUR_TIME)),
                    elsewhere(FeeLine.FIXMEDINS_CODE),
                    Clock.words(moment),
                    place,
                    lit(minutes))),
            Hit.related(array(elsewhere(FeeLine.SETL_ID))));
  }

  private static Column elsewhere(String column) {
    return col(ELSEWHERE).getField(column);
  }
}
