package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_timestamp;
import static org.apache.spark.sql.functions.when;
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

/**
 * Persons who again and again settle one after another at one clinic or pharmacy.
 *
 * <p>Two persons are linked at an institution where they settle within N minutes of each other on
 * at least two days of the last 30; a meeting about midnight is of the earlier day. Broken: a
 * person is linked with at least two others there. The person's settlements of tonight that are
 * part of such a meeting are accused, each in a finding of its own; the others' settlements of all
 * meetings are involved. Clock hours in which the institution has more than 60 settlements are left
 * out, because chance meets there. Not applicable: other kinds of visit; settlements without
 * person, institution or moment, and those of 00:00:00 sharp, which is what a source that keeps
 * days alone sends. 3 persons, 10 minutes, 2 days and 60 settlements are numbers of practice
 * (unconfirmed).
 */
public final class CardGroup implements PatternRule {
  private static final String BUSY = "group_busy";
  private static final String SLOT = "group_slot";
  private static final String OTHER = "group_other";
  private static final String OTHER_PLACE = "group_other_place";
  private static final String OTHER_TIME = "group_other_time";
  private static final String OTHER_SLOT = "group_other_slot";
  private static final String OTHER_SETL_ID = "group_other_setl_id";
  private static final String DAYS = "group_days";
  private static final String OWN = "group_own";
  private static final String OTHERS = "group_others";
  private static final String LINKED = "group_linked";

  private static final RuleInfo INFO =
      rule("card-group")
          .named("卡聚集", "Cards that come in groups")
          .defined("多名参保人（默认3人及以上）近30天内在规定天数（默认2天）以上于同一机构门诊或药店先后结算，间隔不超过规定时间（默认10分钟）。")
          .breaks(Behaviour.IMPERSONATION, Severity.SUSPICIOUS)
          .lookingBack(Swipes.DAYS)
          .needs(
              ClaimFact.PSN_NO, ClaimFact.FIXMEDINS_CODE, ClaimFact.SETL_TIME, ClaimFact.VISIT_KIND)
          .normalWhen("家属结伴就医购药；血液透析、康复等同班次治疗；养老机构、单位集中就医；断网后集中补传")
          .version("1");

  private final int persons;
  private final int minutes;
  private final int days;
  private final int busy;

  /** The rule with its options. */
  public CardGroup(RuleOptions given) {
    RuleOptions.Scope scope = given.of(INFO);
    persons = scope.whole("persons", 3, 2, 50);
    minutes = scope.whole("minutes", 10, 1, 60);
    days = scope.whole("days", 2, 1, Swipes.DAYS);
    busy = scope.whole("busy", 60, 2, 1000);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Swipes.checked();
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column institution = col(ClaimFact.FIXMEDINS_CODE);
    return links(input)
        .groupBy(institution, col(ClaimFact.PSN_NO))
        .agg(
            count(lit(1)).as(LINKED),
            flatten(collect_list(col(OWN))).as(OWN),
            flatten(collect_list(col(OTHERS))).as(OTHERS))
        .filter(col(LINKED).geq(persons - 1))
        .withColumn(ClaimFact.SETL_ID, explode(array_distinct(col(OWN))))
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(
                Sentence.of(
                    "近%s天内与另外%s名参保人分别有不少于%s天在机构%s先后结算，间隔不超过%s分钟",
                    lit(Swipes.DAYS), col(LINKED), lit(days), institution, lit(minutes))),
            Hit.related(sort_array(array_distinct(col(OTHERS)))));
  }

  /** One row per institution, person and other person, with the settlements in which they met. */
  private Dataset<Row> links(PatternInput input) {
    Column own = when(input.tonight(col(ClaimFact.ARRIVED)), col(ClaimFact.SETL_ID));
    Column day = to_date(least(col(ClaimFact.SETL_TIME), col(OTHER_TIME)));
    return meetings(input)
        .groupBy(col(ClaimFact.FIXMEDINS_CODE), col(ClaimFact.PSN_NO), col(OTHER))
        .agg(
            size(collect_set(day)).as(DAYS),
            collect_set(own).as(OWN),
            collect_set(col(OTHER_SETL_ID)).as(OTHERS))
        .filter(col(DAYS).geq(days));
  }

  /** One row per settlement and settlement of another person nearby, seen from either side. */
  private Dataset<Row> meetings(PatternInput input) {
    WindowSpec ofHour = Window.partitionBy(ClaimFact.FIXMEDINS_CODE, Swipes.HOUR);
    int reach = minutes * Clock.MINUTE;
    Column slot = col(SLOT);
    Dataset<Row> swipes =
        Swipes.of(input)
            .withColumn(BUSY, count(lit(1)).over(ofHour))
            .filter(col(BUSY).leq(busy))
            .withColumn(SLOT, floor(unix_timestamp(col(ClaimFact.SETL_TIME)).divide(reach)));
    // Whoever is within reach stands in the same slot or in one beside it.
    Dataset<Row> others =
        swipes.select(
            col(ClaimFact.FIXMEDINS_CODE).as(OTHER_PLACE),
            col(ClaimFact.PSN_NO).as(OTHER),
            col(ClaimFact.SETL_ID).as(OTHER_SETL_ID),
            col(ClaimFact.SETL_TIME).as(OTHER_TIME),
            explode(array(slot.minus(1), slot, slot.plus(1))).as(OTHER_SLOT));
    Column apart = abs(Clock.seconds(col(ClaimFact.SETL_TIME), col(OTHER_TIME)));
    return swipes.join(
        others,
        col(ClaimFact.FIXMEDINS_CODE)
            .equalTo(col(OTHER_PLACE))
            .and(slot.equalTo(col(OTHER_SLOT)))
            .and(col(ClaimFact.PSN_NO).notEqual(col(OTHER)))
            .and(apart.leq(reach)));
  }
}
