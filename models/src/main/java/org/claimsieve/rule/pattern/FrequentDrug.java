package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
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
 * One drug bought more than N times in a month.
 *
 * <p>Broken: a purchase is beyond the person's Nth of the drug within a calendar month, at whatever
 * institutions. A purchase is what one settlement holds of the drug; its moment is that of its
 * first line. Tonight's lines of those purchases are accused, the month's earlier settlements are
 * involved. Not applicable: hospital stays; herbal pieces and granules ({@code list_type} 102,
 * 106), which come by the week; lines that are no drugs; lines without person, item or moment. 4
 * purchases is a number of practice (unconfirmed).
 */
public final class FrequentDrug implements PatternRule {
  private static final String GRANULE = "106";
  private static final String MONTH = "drug_month";
  private static final String SETTLED = "drug_settled";

  private static final RuleInfo INFO =
      rule("frequent-drug")
          .named("高频购药", "One drug bought too often in a month")
          .defined("同一参保人一个自然月内在门诊、门诊慢特病和药店购买同一药品的结算次数超过限定次数（默认4次），超出的费用。")
          .breaks(Behaviour.OVER_SUPPLY, Severity.SUSPICIOUS)
          .lookingBack(31)
          .needs(
              ClaimFact.PSN_NO,
              FeeLine.HILIST_CODE,
              FeeLine.FEE_OCUR_TIME,
              FeeLine.LIST_TYPE,
              ClaimFact.VISIT_KIND)
          .normalWhen("门诊输液、透析等逐次用药逐次结算；一张处方因缺货分次结算；家庭共济账户为多名家属购药")
          .version("1");

  private final int most;

  /** The rule with its options. */
  public FrequentDrug(RuleOptions options) {
    most = options.of(INFO).whole("most", 4, 1, 31);
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
    Column weekly = Catalogue.piece().or(col(FeeLine.LIST_TYPE).startsWith(GRANULE));
    return Purchases.made().and(Catalogue.drug()).and(not(weekly));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column person = col(ClaimFact.PSN_NO);
    Column drug = col(FeeLine.HILIST_CODE);
    Column month = col(MONTH);
    WindowSpec earlier =
        Window.partitionBy(person, drug, month)
            .orderBy(Purchases.NTH)
            .rangeBetween(Window.unboundedPreceding(), -1);
    Dataset<Row> lines =
        PersonItem.lines(input, checked())
            .withColumn(MONTH, date_format(col(EnrichedLine.SERVICE_DATE), "yyyy-MM"));
    return Purchases.inOrder(input, lines, most + 1, person, drug, month)
        .withColumn(SETTLED, collect_set(col(FeeLine.SETL_ID)).over(earlier))
        .filter(input.tonight(col(ClaimFact.ARRIVED)).and(col(Purchases.NTH).gt(most)))
        .select(
            Hit.subject(concat_ws("|", PersonItem.subject(), month)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of(
                    "“%s”在%s内第%s次购买，超过%s次", Sentence.item(), month, col(Purchases.NTH), lit(most))),
            Hit.related(col(SETTLED)));
  }
}
