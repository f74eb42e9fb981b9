package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
import org.claimsieve.schema.Staff;

/**
 * Lines ordered by a doctor whom the register does not let practise there on that day.
 *
 * <p>Broken: the register of staff knows the ordering doctor at the institution, and each of the
 * doctor's entries there is suspended, ended, or of another time than the service date. A status or
 * bound that is unknown bars nobody; the status is that of tonight's register, since its history is
 * not sent. Not applicable: categories of care that are left out, by prefix (default 13 emergency
 * and 12 registration, the second unconfirmed), and lines of unknown category; lines without
 * doctor, institution or moment. A doctor whom the register does not know there accuses nobody.
 */
public final class StaffInvalid implements PatternRule {
  private static final String VALID_DOCTOR = "valid_doctor";
  private static final String VALID_PLACE = "valid_place";
  private static final String VALID_FROM = "valid_from_time";
  private static final String VALID_TO = "valid_to_time";
  private static final String DOCTOR = "entry_doctor";
  private static final String PLACE = "entry_place";
  private static final String ENTRY = "entry";

  private static final RuleInfo INFO =
      rule("staff-invalid")
          .named("医师资格异常", "Ordered by a doctor who may not practise")
          .defined("开单医师在该机构的登记状态为暂停或终止，或费用发生日期不在其登记有效期内的收费，急诊除外。")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(
              FeeLine.BILG_DR_CODE,
              FeeLine.FIXMEDINS_CODE,
              FeeLine.FEE_OCUR_TIME,
              ClaimFact.MED_TYPE)
          .normalWhen("抢救；登记状态在开单之后才变更；续期已批准而登记尚未更新；医嘱由他人开具而上传时医师编码有误")
          .version("1");

  private final List<String> excluded;

  /** The rule with its options: the categories of care that it leaves out. */
  public StaffInvalid(RuleOptions options) {
    excluded = options.of(INFO).codes("excluded-med-types", "12,13");
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
    Column left =
        excluded.stream()
            .map(prefix -> col(ClaimFact.MED_TYPE).startsWith(prefix))
            .reduce(col(ClaimFact.MED_TYPE).isNull(), Column::or);
    return col(FeeLine.BILG_DR_CODE)
        .isNotNull()
        .and(col(FeeLine.FIXMEDINS_CODE).isNotNull())
        .and(col(EnrichedLine.SERVICE_DATE).isNotNull())
        .and(not(left));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column day = col(EnrichedLine.SERVICE_DATE);
    Column onTheDay = not(Term.outside(day, col(VALID_FROM), col(VALID_TO)));
    Column from = entry(Staff.BEGNTIME);
    Column to = entry(Staff.ENDTIME);
    return input
        .lines()
        .filter(checked())
        .join(
            broadcast(practising(input.staff())),
            ordered(VALID_DOCTOR, VALID_PLACE).and(onTheDay),
            "left_anti")
        .join(broadcast(newest(input.staff())), ordered(DOCTOR, PLACE))
        .select(
            Hit.subject(concat_ws("|", col(FeeLine.SETL_ID), col(FeeLine.BILG_DR_CODE))),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of(
                    "%s的费用由医师%s开具，其在机构%s的登记状态为%s，有效期%s至%s",
                    Sentence.day(day),
                    col(FeeLine.BILG_DR_CODE),
                    col(FeeLine.FIXMEDINS_CODE),
                    status(entry(Staff.PRAC_STAS)),
                    Sentence.day(from),
                    Sentence.day(to))));
  }

  private static Dataset<Row> practising(Dataset<Row> staff) {
    Column barred = coalesce(col(Staff.PRAC_STAS).isin("2", "3"), lit(false));
    return staff
        .filter(not(barred))
        .select(
            col(Staff.STAFF_CODE).as(VALID_DOCTOR),
            col(Staff.FIXMEDINS_CODE).as(VALID_PLACE),
            col(Staff.BEGNTIME).as(VALID_FROM),
            col(Staff.ENDTIME).as(VALID_TO));
  }

  /** Of each doctor at each institution the entry that begins last: the evidence names it. */
  private static Dataset<Row> newest(Dataset<Row> staff) {
    Column entry = struct(col(Staff.BEGNTIME), col(Staff.ENDTIME), col(Staff.PRAC_STAS));
    return staff
        .groupBy(col(Staff.STAFF_CODE).as(DOCTOR), col(Staff.FIXMEDINS_CODE).as(PLACE))
        .agg(max(entry).as(ENTRY));
  }

  private static Column ordered(String doctor, String place) {
    return col(FeeLine.BILG_DR_CODE)
        .equalTo(col(doctor))
        .and(col(FeeLine.FIXMEDINS_CODE).equalTo(col(place)));
  }

  private static Column entry(String column) {
    return col(ENTRY).getField(column);
  }

  private static Column status(Column code) {
    return when(code.equalTo("1"), lit("有效"))
        .when(code.equalTo("2"), lit("暂停"))
        .when(code.equalTo("3"), lit("终止"));
  }
}
