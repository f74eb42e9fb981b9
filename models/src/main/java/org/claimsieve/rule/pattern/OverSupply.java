package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
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
 * More of a drug than the days in which it was bought can use.
 *
 * <p>Broken: what a person bought of a drug within some days, at whatever institution, lasts longer
 * than those days and some to spare; its supply is the quantity times the days that one sales unit
 * lasts, the days are those that end with the line's own. Accused is what of tonight's lines stands
 * above that, in order of time, at its share of the line's amount; the other settlements of those
 * days are involved. Not applicable: hospital stays; drugs without such a limit on that day; lines
 * without person, item or moment. 90 days and 30 to spare are numbers of practice (unconfirmed).
 */
public final class OverSupply implements PatternRule {
  private static final String SUPPLY = "bought_line_days";
  private static final String ALL = "bought_ever";
  private static final String DAY = "bought_day";
  private static final String SO_FAR = "bought_so_far";
  private static final String OF_WINDOW = "bought_of_window";
  private static final String SETTLED = "bought_settled";

  private static final RuleInfo INFO =
      rule("over-supply")
          .named("累计超量开药", "More of a drug than its days can use")
          .defined("同一参保人规定天数内（默认90天）购买同一药品累计可用天数，超过该天数加宽限天数（默认30天），超出的部分。")
          .breaks(Behaviour.OVER_SUPPLY, Severity.SUSPICIOUS)
          .lookingBack(180)
          .needs(ClaimFact.PSN_NO, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, ClaimFact.VISIT_KIND)
          .knows(LimitKind.SUPPLY)
          .normalWhen("遵医嘱加量，日用量大于折算天数所依据的用量；经备案的长期处方；家庭共济账户为家属购药")
          .version("1");

  private final int windowDays;
  private final int spareDays;

  /** The rule with its options. */
  public OverSupply(RuleOptions options) {
    RuleOptions.Scope scope = options.of(INFO);
    windowDays = scope.whole("window-days", 90, 1, 150);
    spareDays = scope.whole("spare-days", 30, 0, 180);
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
    WindowSpec drug = PersonItem.window();
    WindowSpec inOrder = EnrichedLine.upToHere(drug);
    // A range frame holds a day whole: it sums up what is too old, the order sums up the rest.
    WindowSpec tooOld = drug.orderBy(DAY).rangeBetween(Window.unboundedPreceding(), -windowDays);
    WindowSpec window = drug.orderBy(DAY).rangeBetween(1 - windowDays, Window.currentRow());
    Column supply = sum(col(SUPPLY));
    int allowed = windowDays + spareDays;
    Column above = least(col(SUPPLY), col(SO_FAR).minus(allowed));
    return PersonItem.lines(input, checked())
        .withColumn(SUPPLY, Purchases.supply(INFO))
        .withColumn(ALL, supply.over(drug))
        .filter(col(ALL).gt(allowed))
        .withColumn(DAY, unix_date(col(EnrichedLine.SERVICE_DATE)))
        .withColumn(SO_FAR, supply.over(inOrder).minus(coalesce(supply.over(tooOld), lit(0))))
        .withColumn(OF_WINDOW, supply.over(window))
        .withColumn(SETTLED, collect_set(col(FeeLine.SETL_ID)).over(window))
        .filter(input.tonight(col(ClaimFact.ARRIVED)).and(col(SO_FAR).gt(allowed)))
        .select(
            Hit.subject(PersonItem.subject()),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.share(AtStake.line(), above, col(SUPPLY))),
            Hit.evidence(
                Sentence.of(
                    "截至%s的%s天内购买“%s”累计可用%s天，超过%s天",
                    Sentence.day(col(EnrichedLine.SERVICE_DATE)),
                    lit(windowDays),
                    Sentence.item(),
                    Sentence.number(col(OF_WINDOW)),
                    lit(allowed))),
            Hit.related(PersonItem.others(col(SETTLED))));
  }
}
