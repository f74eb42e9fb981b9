package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Stay;

/**
 * More in-patients on a day than the institution has beds for.
 *
 * <p>Broken: the persons in hospital on a day are more than N percent of the approved beds; the day
 * of admission counts, the day of discharge does not, a person counts once. Of the institution's
 * worst day (of equal ones the latest) those stays of tonight are accused as a whole that stand
 * beyond the allowed number by day of admission and visit id. Only the last 60 days of a stay are
 * looked at, and only stays that are settled: it is a lower bound. Not applicable: institutions
 * without approved beds in the register; other kinds of visit; stays without person, institution or
 * visit, or with a date missing or reversed. 110 percent is a number of practice (unconfirmed).
 */
public final class BedsExceeded implements PatternRule {
  private static final int DAYS = 60;
  private static final String PLACE = "beds_place";
  private static final String BEDS = "beds_approved";
  private static final String DAY = "beds_day";
  private static final String FIRST = "beds_first_stay";
  private static final String PRESENT = "beds_present";
  private static final String NTH = "beds_nth";
  private static final String WORST = "beds_worst";

  private static final RuleInfo INFO =
      rule("beds-exceeded")
          .named("在院人数超过核定床位", "More in-patients than approved beds")
          .defined("同一医疗机构同一天在院人数超过核定床位数的规定比例（默认110%），按入院先后超出的住院。")
          .breaks(Behaviour.NOMINAL_ADMISSION, Severity.SUSPICIOUS)
          .lookingBack(DAYS)
          .needs(
              ClaimFact.PSN_NO,
              ClaimFact.MDTRT_ID,
              ClaimFact.FIXMEDINS_CODE,
              ClaimFact.VISIT_KIND,
              ClaimFact.BEGNDATE,
              ClaimFact.ENDDATE)
          .normalWhen("床位已扩编而登记尚未更新；经批准加床；疫情等突发事件集中收治；多院区床位登记在另一编码下")
          .version("1");

  private final int percent;

  /** The rule with its options. */
  public BedsExceeded(RuleOptions given) {
    percent = given.of(INFO).whole("percent", 110, 100, 500);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.admitted().and(col(ClaimFact.MDTRT_ID).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec ofDay = Window.partitionBy(Stay.FIXMEDINS_CODE, DAY);
    Column nth = row_number().over(ofDay.orderBy(Stay.BEG_DATE, Stay.MDTRT_ID));
    Column beyond = col(NTH).multiply(100).gt(col(BEDS).multiply(percent));
    WindowSpec ofPlace = Window.partitionBy(Stay.FIXMEDINS_CODE);
    Column worst = max(struct(col(PRESENT), col(DAY))).over(ofPlace);
    Column day = Sentence.day(col(DAY));
    return present(input)
        .withColumn(PRESENT, count(lit(1)).over(ofDay))
        .withColumn(NTH, nth)
        .filter(beyond.and(input.tonight(col(Stay.ARRIVED))))
        .withColumn(WORST, worst)
        .filter(col(DAY).equalTo(col(WORST).getField(DAY)))
        .select(
            Hit.subject(concat_ws("|", col(Stay.FIXMEDINS_CODE), day)),
            Hit.settlement(col(Stay.LAST_SETL_ID)),
            Hit.evidence(
                Sentence.of(
                    "机构%s核定床位%s张，%s在院%s人，超过核定床位的%s%%",
                    col(Stay.FIXMEDINS_CODE), col(BEDS), day, col(PRESENT), lit(percent))));
  }

  /** One row per institution, day and person, with the person's first stay of that day. */
  private static Dataset<Row> present(PatternInput input) {
    Column begin = col(Stay.BEG_DATE);
    Column end = col(Stay.END_DATE);
    Column days = sequence(greatest(begin, date_sub(end, DAYS)), date_sub(end, 1));
    Column stay = struct(begin, col(Stay.MDTRT_ID), col(Stay.LAST_SETL_ID), col(Stay.ARRIVED));
    Dataset<Row> beds =
        input
            .institutions()
            .filter(col(Institution.APRV_BED_CNT).gt(0))
            .select(
                col(Institution.FIXMEDINS_CODE).as(PLACE),
                col(Institution.APRV_BED_CNT).cast("bigint").as(BEDS));
    return StayPair.sound(input.stays())
        .filter(begin.lt(end).and(col(Stay.LAST_SETL_ID).isNotNull()))
        .join(broadcast(beds), col(Stay.FIXMEDINS_CODE).equalTo(col(PLACE)))
        .withColumn(DAY, explode(days))
        .groupBy(col(Stay.FIXMEDINS_CODE), col(BEDS), col(DAY), col(Stay.PSN_NO))
        .agg(min(stay).as(FIRST))
        .select(col(Stay.FIXMEDINS_CODE), col(BEDS), col(DAY), col(FIRST + ".*"));
  }
}
