package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.to_date;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.FeeLine;

/**
 * Drugs that a pharmacy settled and has no record of having sold.
 *
 * <p>Broken: no sales record names the settlement, though the pharmacy's records of settlements
 * reach from its day or before to its day or after; a pharmacy that sends late is not accused of
 * what has not come yet. All its drug lines are accused. Not applicable: other kinds of visit and
 * other lines; settlements without moment or pharmacy, or beyond the pharmacy's records.
 */
public final class SaleMissing implements PatternRule {
  private static final String PHARMACY = "selling_pharmacy";
  private static final String FIRST = "first_sale_day";
  private static final String LAST = "last_sale_day";
  private static final String RECORDED = "recorded_setl_id";

  private static final RuleInfo INFO =
      rule("sale-missing")
          .named("药店结算无销售记录（空刷、虚假购药）", "Pharmacy settlement without a sales record")
          .defined("定点零售药店同期已上传药品销售记录，而本笔结算的药品没有任何销售记录。")
          .breaks(Behaviour.IMPERSONATION, Severity.SUSPICIOUS)
          .lookingBack(31)
          .needs(
              ClaimFact.VISIT_KIND,
              ClaimFact.FIXMEDINS_CODE,
              ClaimFact.SETL_TIME,
              FeeLine.LIST_TYPE)
          .records(DrugSale.TABLE, DrugSale.SETL_ID)
          .normalWhen("销售记录漏传、迟传或未填结算号，以小票、监控和库存核对；接口故障期间手工结算")
          .version("1");

  /** The rule; it has no options. */
  public SaleMissing(RuleOptions options) {
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
    return Screened.ofKind(VisitKind.PHARMACY)
        .and(Catalogue.drug())
        .and(col(ClaimFact.FIXMEDINS_CODE).isNotNull())
        .and(col(ClaimFact.SETL_TIME).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> sales = input.sales().filter(col(DrugSale.SETL_ID).isNotNull());
    Column sold = to_date(col(DrugSale.SEL_RETN_TIME));
    Dataset<Row> pharmacies =
        sales
            .groupBy(col(DrugSale.FIXMEDINS_CODE).as(PHARMACY))
            .agg(min(sold).as(FIRST), max(sold).as(LAST));
    Dataset<Row> recorded = sales.select(col(DrugSale.SETL_ID).as(RECORDED));
    Column day = to_date(col(ClaimFact.SETL_TIME));
    Column reached =
        col(ClaimFact.FIXMEDINS_CODE)
            .equalTo(col(PHARMACY))
            .and(day.between(col(FIRST), col(LAST)));
    return input
        .lines()
        .filter(checked())
        .join(broadcast(pharmacies), reached)
        .join(recorded, col(FeeLine.SETL_ID).equalTo(col(RECORDED)), "left_anti")
        .select(
            Hit.subject(col(FeeLine.SETL_ID)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of(
                    "药店%s已上传%s至%s的医保销售记录，其中没有%s的这笔结算",
                    col(ClaimFact.FIXMEDINS_CODE),
                    Sentence.day(col(FIRST)),
                    Sentence.day(col(LAST)),
                    Sentence.day(day))));
  }
}
