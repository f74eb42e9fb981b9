package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
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
 * A drug bought again long before it ran out.
 *
 * <p>Broken: a person buys a drug, at whatever institution, more than N days before the supply of
 * an earlier purchase runs out, which is its day plus its quantity times the days that one sales
 * unit lasts; of several earlier purchases the one that lasts longest decides. Tonight's lines of
 * the later purchase are accused, the earlier one is involved. A purchase is what one settlement
 * holds of the drug; its moment is that of its first line. Not applicable: hospital stays; drugs
 * without such a limit on that day; lines without person, item or moment. 5 days is a number of
 * practice (unconfirmed).
 */
public final class EarlyRefill implements PatternRule {
  private static final String SUPPLY = "refill_line_days";
  private static final String LASTS = "refill_days";
  private static final String RUNS_OUT = "refill_runs_out";
  private static final String EARLIER = "refill_earlier";

  private static final RuleInfo INFO =
      rule("early-refill")
          .named("提前续方", "Drug bought again before it ran out")
          .defined("同一参保人在前一次购买的药品用完之前，提前超过规定天数（默认5天）在同一或其他机构再次开具同一药品。")
          .breaks(Behaviour.REPEATED_SUPPLY, Severity.SUSPICIOUS)
          .lookingBack(120)
          .needs(ClaimFact.PSN_NO, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, ClaimFact.VISIT_KIND)
          .knows(LimitKind.SUPPLY)
          .normalWhen("遵医嘱加量；药品遗失、破损或外出前备药且有记录；一张处方因缺货分次结算；家庭共济账户为家属购药")
          .version("1");

  private final int graceDays;

  /** The rule with its options. */
  public EarlyRefill(RuleOptions options) {
    graceDays = options.of(INFO).whole("grace-days", 5, 0, 30);
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
    return Purchases.made().and(Purchases.supply(INFO).gt(0));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column person = col(ClaimFact.PSN_NO);
    Column drug = col(FeeLine.HILIST_CODE);
    Column settlement = col(FeeLine.SETL_ID);
    WindowSpec earlier =
        PersonItem.window().orderBy(Purchases.NTH).rangeBetween(Window.unboundedPreceding(), -1);
    Column day = unix_date(col(Purchases.DAY));
    Column purchase =
        struct(day.plus(col(LASTS)).as(RUNS_OUT), col(Purchases.DAY), col(LASTS), settlement);
    Column left = col(EARLIER).getField(RUNS_OUT).minus(day);
    Dataset<Row> lines =
        PersonItem.lines(input, checked()).withColumn(SUPPLY, Purchases.supply(INFO));
    return Purchases.inOrder(input, lines, 2, person, drug)
        .withColumn(LASTS, sum(col(SUPPLY)).over(Window.partitionBy(person, drug, settlement)))
        .withColumn(EARLIER, max(purchase).over(earlier))
        .filter(input.tonight(col(ClaimFact.ARRIVED)).and(left.gt(graceDays)))
        .select(
            Hit.subject(PersonItem.subject()),
            Hit.settlement(settlement),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of(
                    "“%s”%s所购可用%s天，%s再次购买时尚余%s天，提前超过%s天",
                    Sentence.item(),
                    Sentence.day(col(EARLIER).getField(Purchases.DAY)),
                    Sentence.number(col(EARLIER).getField(LASTS)),
                    Sentence.day(col(Purchases.DAY)),
                    Sentence.number(left),
                    lit(graceDays))),
            Hit.related(array(col(EARLIER).getField(FeeLine.SETL_ID))));
  }
}
