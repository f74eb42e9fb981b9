package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.knowledge.Limit;
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
 * A service again before its interval has passed.
 *
 * <p>Broken: a person had the service on an earlier day, at whatever institution and in whatever
 * kind of visit, and fewer days have passed since the last such day than the service's limit asks
 * for. Tonight's lines of the later day are accused, the settlement of the earlier one is involved.
 * Lines of one day are one use. Not applicable: items without such a limit on that day; lines
 * without person, item or moment. An interval beyond the lookback is seen as far as that reaches.
 */
public final class ServiceInterval implements PatternRule {
  private static final String DAY = "interval_day";
  private static final String LAST = "interval_last";

  private static final RuleInfo INFO =
      rule("service-interval")
          .named("医疗服务项目周期超频次", "Service again before its interval has passed")
          .defined("同一参保人在任一机构再次使用限定间隔的医疗服务项目，距上一次使用日期不足限定天数的费用。")
          .national(31)
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .lookingBack(180)
          .needs(ClaimFact.PSN_NO, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME)
          .knows(LimitKind.INTERVAL)
          .normalWhen("上一次因标本不合格或检查中断而重做；双侧或不同部位分次进行；费用补录，实际使用日期不同")
          .version("1");

  /** The rule; it has no options. */
  public ServiceInterval(RuleOptions options) {
    options.of(INFO);
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
    return INFO.limit(Limit.MIN_DAYS).isNotNull().and(PersonItem.known());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    // A range frame holds a day whole: it ends with the day before.
    WindowSpec before =
        PersonItem.window().orderBy(DAY).rangeBetween(Window.unboundedPreceding(), -1);
    Column lastUse = struct(col(EnrichedLine.SERVICE_DATE), col(FeeLine.SETL_ID));
    Column lastDay = col(LAST).getField(EnrichedLine.SERVICE_DATE);
    Column gap = datediff(col(EnrichedLine.SERVICE_DATE), lastDay);
    Column limit = INFO.limit(Limit.MIN_DAYS);
    Column day = Sentence.day(col(EnrichedLine.SERVICE_DATE));
    return PersonItem.lines(input, checked())
        .withColumn(DAY, unix_date(col(EnrichedLine.SERVICE_DATE)))
        .withColumn(LAST, max(lastUse).over(before))
        .filter(input.tonight(col(ClaimFact.ARRIVED)).and(gap.lt(limit)))
        .select(
            Hit.subject(concat_ws("|", PersonItem.subject(), day)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of(
                    "“%s”%s使用，距上一次（%s）%s天，间隔应不少于%s天",
                    Sentence.item(), day, Sentence.day(lastDay), gap, Sentence.number(limit))),
            Hit.related(PersonItem.others(array(col(LAST).getField(FeeLine.SETL_ID)))));
  }
}
