package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;
import static org.claimsieve.rule.pattern.StayPair.earlier;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
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
 * One person at institutions of two cities on one day.
 *
 * <p>Broken: two clinic or pharmacy settlements of a person on one day, the institutions of
 * different cities by the division in their codes (H33010200012 is of 3301); a municipality is one
 * city. The later one by moment is accused, the earlier is involved. Not applicable: chronic,
 * in-patient and other visits; settlements without person or moment; institution codes that are not
 * a letter H or P before at least six digits.
 */
public final class SameDayFarApart implements PatternRule {
  private static final String FORM = "^[HP]\\d{6}";
  private static final Object[] MUNICIPALITIES = {"11", "12", "31", "50"};
  private static final String DAY = "day";
  private static final String CITY = "city";
  private static final String LEAST = "least_city";
  private static final String GREATEST = "greatest_city";

  private static final RuleInfo INFO =
      rule("same-day-far-apart")
          .named("同日异地就医", "Settlements in two cities on a day")
          .defined("同一参保人同一天在两个不同地市的定点医药机构门诊就医或购药，时间在后的结算。")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.SUSPICIOUS)
          .lookingBack(31)
          .needs(ClaimFact.PSN_NO, ClaimFact.FIXMEDINS_CODE, ClaimFact.SETL_TIME)
          .normalWhen("两地相邻或当日往返；转诊到上级城市；互联网诊疗、网上购药；家庭共济账户为异地家属购药")
          .version("1");

  /** The rule; it has no options. */
  public SameDayFarApart(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.settled(VisitKind.CLINIC, VisitKind.PHARMACY)
        .and(col(ClaimFact.FIXMEDINS_CODE).rlike(FORM));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec ofDay = Window.partitionBy(ClaimFact.PSN_NO, DAY);
    Dataset<Row> visits =
        input
            .claims()
            .filter(checked())
            .select(
                col(ClaimFact.SETL_ID),
                col(ClaimFact.PSN_NO),
                col(ClaimFact.FIXMEDINS_CODE),
                col(ClaimFact.SETL_TIME),
                col(ClaimFact.ARRIVED),
                to_date(col(ClaimFact.SETL_TIME)).as(DAY),
                city().as(CITY))
            .withColumn(LEAST, min(col(CITY)).over(ofDay))
            .withColumn(GREATEST, max(col(CITY)).over(ofDay))
            .filter(col(LEAST).notEqual(col(GREATEST)));
    Column together =
        col(ClaimFact.PSN_NO)
            .equalTo(earlier(ClaimFact.PSN_NO))
            .and(col(DAY).equalTo(earlier(DAY)))
            .and(col(CITY).notEqual(earlier(CITY)));
    return visits
        .join(StayPair.asEarlier(visits), together.and(inOrder()))
        .filter(input.tonight(col(ClaimFact.ARRIVED)).or(input.tonight(earlier(ClaimFact.ARRIVED))))
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(
                Sentence.of(
                    "%s先在机构%s（%s）结算，同日又在另一地市的机构%s（%s）结算",
                    Sentence.day(col(DAY)),
                    earlier(ClaimFact.FIXMEDINS_CODE),
                    clock(earlier(ClaimFact.SETL_TIME)),
                    col(ClaimFact.FIXMEDINS_CODE),
                    clock(col(ClaimFact.SETL_TIME)))),
            Hit.related(array(earlier(ClaimFact.SETL_ID))));
  }

  private static Column inOrder() {
    Column sameMoment = earlier(ClaimFact.SETL_TIME).equalTo(col(ClaimFact.SETL_TIME));
    return earlier(ClaimFact.SETL_TIME)
        .lt(col(ClaimFact.SETL_TIME))
        .or(sameMoment.and(earlier(ClaimFact.SETL_ID).lt(col(ClaimFact.SETL_ID))));
  }

  /** Districts and counties of a municipality have different third and fourth digits. */
  private static Column city() {
    Column province = substring(col(ClaimFact.FIXMEDINS_CODE), 2, 2);
    return when(province.isin(MUNICIPALITIES), province)
        .otherwise(substring(col(ClaimFact.FIXMEDINS_CODE), 2, 4));
  }

  private static Column clock(Column time) {
    return date_format(time, "HH:mm");
  }
}
