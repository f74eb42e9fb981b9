package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
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

/**
 * Many settlements at one pharmacy in the dead of night.
 *
 * <p>Broken: N or more pharmacy settlements of one institution from 23:00 on and before 05:00 of
 * one night; the hours before 5 belong to the day before. One finding per night, since the night is
 * one question to the pharmacy: the last settlement is accused, the others are involved. Not
 * applicable: other kinds of visit; settlements without institution or moment, and those of
 * 00:00:00 sharp, which is what a source that keeps days alone sends. 5 settlements is a number of
 * practice (unconfirmed).
 */
public final class NightPharmacy implements PatternRule {
  private static final String NIGHT = "night";
  private static final int FROM = 23;
  private static final int UNTIL = 5;

  private static final RuleInfo INFO =
      rule("night-pharmacy")
          .named("夜间集中刷卡", "Run of settlements at a pharmacy by night")
          .defined("同一定点零售药店一夜之间（23时至次日5时）结算笔数达到规定笔数（默认5笔）。")
          .breaks(Behaviour.SUBSTITUTION, Severity.HINT)
          .lookingBack(31)
          .needs(ClaimFact.FIXMEDINS_CODE, ClaimFact.SETL_TIME)
          .normalWhen("24小时营业药店或医院旁药店的夜间购药；断网后夜间集中补传；结算时间为系统批处理时间")
          .version("1");

  private final int minSettlements;

  /** The rule with its options. */
  public NightPharmacy(RuleOptions given) {
    minSettlements = given.of(INFO).whole("min-settlements", 5, 2, 200);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return col(ClaimFact.VISIT_KIND)
        .equalTo(VisitKind.PHARMACY.code())
        .and(col(ClaimFact.FIXMEDINS_CODE).isNotNull())
        .and(date_format(col(ClaimFact.SETL_TIME), "HH:mm:ss").notEqual("00:00:00"));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column time = col(ClaimFact.SETL_TIME);
    Column early = hour(time).lt(UNTIL);
    Column night = when(early, date_sub(to_date(time), 1)).otherwise(to_date(time));
    Dataset<Row> members =
        input
            .claims()
            .filter(checked().and(early.or(hour(time).geq(FROM))))
            .withColumn(NIGHT, night);
    Column institution = col(ClaimFact.FIXMEDINS_CODE);
    Column order = struct(time, col(ClaimFact.SETL_ID));
    Column day = Sentence.day(col(NIGHT));
    return Crowd.of(input, members, count(lit(1)), minSettlements, order, institution, col(NIGHT))
        .select(
            Hit.subject(concat_ws("|", institution, day)),
            Hit.settlement(col(Crowd.LAST)),
            Hit.evidence(
                Sentence.of("药店%s在%s夜间（23时至次日5时）结算%s笔", institution, day, col(Crowd.SIZE))),
            Hit.related(Crowd.others()));
  }
}
