package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
 * Far more settlements in one hour than an institution has in its other hours.
 *
 * <p>Broken: the clinic and pharmacy settlements of an institution in one clock hour are at least N
 * and at least five times the mean of its other hours of that day and the last 30 days; hours
 * without a settlement do not count. One finding per hour, since the hour is one question to the
 * institution: the last settlement that came tonight is accused, the others are involved. Not
 * applicable: an institution without another hour; other kinds of visit; settlements without
 * person, institution or moment, and those of 00:00:00 sharp, which is what a source that keeps
 * days alone sends. 30 settlements and five times are numbers of practice (unconfirmed).
 */
public final class BurstSwiping implements PatternRule {
  private static final String PLACE = "burst_place";
  private static final String TOTAL = "burst_total";
  private static final String HOURS = "burst_hours";

  private static final RuleInfo INFO =
      rule("burst-swiping")
          .named("短时集中刷卡", "Burst of settlements in an hour")
          .defined("同一机构一小时内门诊、药店结算达到规定笔数（默认30笔），且不低于该机构近30天其他有结算的小时平均笔数的规定倍数（默认5倍）。")
          .breaks(Behaviour.IMPERSONATION, Severity.SUSPICIOUS)
          .lookingBack(Swipes.DAYS)
          .needs(
              ClaimFact.PSN_NO, ClaimFact.FIXMEDINS_CODE, ClaimFact.SETL_TIME, ClaimFact.VISIT_KIND)
          .normalWhen("义诊、集中体检或接种；开业、促销活动；断网后集中补传；结算时间为系统批处理时间")
          .version("1");

  private final int least;
  private final int times;

  /** The rule with its options. */
  public BurstSwiping(RuleOptions given) {
    RuleOptions.Scope scope = given.of(INFO);
    least = scope.whole("least", 30, 2, 1000);
    times = scope.whole("times", 5, 1, 1000);
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
    Dataset<Row> swipes = Swipes.of(input);
    Dataset<Row> places =
        swipes
            .groupBy(col(ClaimFact.FIXMEDINS_CODE).as(PLACE))
            .agg(count(lit(1)).as(TOTAL), count_distinct(col(Swipes.HOUR)).as(HOURS));
    Column institution = col(ClaimFact.FIXMEDINS_CODE);
    Column inOrder = struct(col(ClaimFact.SETL_TIME), col(ClaimFact.SETL_ID));
    // What came before tonight has no order, so that it is never the last.
    Column order = when(input.tonight(col(ClaimFact.ARRIVED)), inOrder);
    Column otherHours = when(col(HOURS).gt(1), col(HOURS).minus(1));
    Column others = col(TOTAL).minus(col(Crowd.SIZE));
    Column hour = date_format(col(Swipes.HOUR), "yyyy-MM-dd HH");
    return Crowd.of(input, swipes, count(lit(1)), least, order, institution, col(Swipes.HOUR))
        .join(places, institution.equalTo(col(PLACE)))
        .filter(col(Crowd.SIZE).multiply(otherHours).geq(others.multiply(times)))
        .select(
            Hit.subject(concat_ws("|", institution, hour)),
            Hit.settlement(col(Crowd.LAST)),
            Hit.evidence(
                Sentence.of(
                    "机构%s于%s时起一小时内结算%s笔，近%s天其他有结算的小时平均%s笔",
                    institution,
                    hour,
                    col(Crowd.SIZE),
                    lit(Swipes.DAYS),
                    Sentence.number(round(others.divide(otherHours), 1)))),
            Hit.related(Crowd.others()));
  }
}
