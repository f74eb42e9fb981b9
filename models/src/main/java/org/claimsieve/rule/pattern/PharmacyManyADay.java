package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

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
 * One person buys at pharmacies more than N times on one day.
 *
 * <p>Broken: every settlement of a pharmacy visit beyond the person's Nth of that day, by moment of
 * settlement; the first N are involved. A claim without person or moment forms no group.
 */
public final class PharmacyManyADay implements PatternRule {
  private static final String DAY = "day";
  private static final String PLACE = "place";
  private static final String TIMES = "times";
  private static final String NEW = "any_tonight";
  private static final String FIRST = "first_settlements";

  private static final RuleInfo INFO =
      rule("pharmacy-many-a-day")
          .named("同日频繁购药", "Many pharmacy settlements in a day")
          .defined("同一参保人一天内在定点零售药店结算次数超过限定次数，超出的结算。")
          .official("GZ10000204003000")
          .breaks(Behaviour.OVER_SUPPLY, Severity.SUSPICIOUS)
          .lookingBack(31)
          .needs(ClaimFact.PSN_NO, ClaimFact.SETL_TIME)
          .normalWhen("家庭共济账户为多名家属购药；一张外配处方分次结算；系统重复提交后未冲正")
          .version("1");

  private record Options(int maxADay) {
    static Options of(RuleOptions.Scope given) {
      return new Options(given.whole("max-a-day", 3, 1, 50));
    }
  }

  private final Options options;

  /** The rule with its options. */
  public PharmacyManyADay(RuleOptions given) {
    options = Options.of(given.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.settled(VisitKind.PHARMACY);
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec group = Window.partitionBy(col(ClaimFact.PSN_NO), col(DAY));
    Column place =
        row_number().over(group.orderBy(col(ClaimFact.SETL_TIME), col(ClaimFact.SETL_ID)));
    Column first = when(col(PLACE).leq(options.maxADay()), col(ClaimFact.SETL_ID));
    return input
        .claims()
        .filter(checked())
        .withColumn(DAY, to_date(col(ClaimFact.SETL_TIME)))
        .withColumn(TIMES, count(lit(1)).over(group))
        .filter(col(TIMES).gt(options.maxADay()))
        .withColumn(NEW, max(input.tonight(col(ClaimFact.ARRIVED))).over(group))
        .withColumn(PLACE, place)
        .withColumn(FIRST, sort_array(collect_list(first).over(group)))
        .filter(col(NEW).and(col(PLACE).gt(options.maxADay())))
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(
                Sentence.of(
                    "%s在定点药店结算%s次，本次为第%s次，超过每日%s次",
                    Sentence.day(col(DAY)), col(TIMES), col(PLACE), lit(options.maxADay()))),
            Hit.related(array_compact(col(FIRST))));
  }
}
