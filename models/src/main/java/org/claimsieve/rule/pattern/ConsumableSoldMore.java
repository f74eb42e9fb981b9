package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.DrugStock;
import org.claimsieve.schema.FeeLine;

/**
 * More of a consumable sold than the institution can have had; the same comparison as {@link
 * SoldMoreThanBought} makes of drugs, and the same behaviour for the same reason.
 *
 * <p>Broken: what was sold of a consumable since the last stock-taking, returns taken off, is more
 * than was counted then and bought since, less what was sent back. Accused are tonight's lines up
 * to the excess, the last ones by time. Not applicable: items whose code does not begin with C;
 * consumables without a stock-taking in the lookback; institutions without any purchase in it;
 * lines without institution, item or moment.
 */
public final class ConsumableSoldMore implements PatternRule {
  /** How the national codes of consumables begin. */
  static final String PREFIX = "C";

  private static final RuleInfo INFO =
      rule("consumable-sold-more")
          .named("医用耗材进销存异常", "More of a consumable sold than counted and bought")
          .defined("定点医药机构某一医用耗材自最近一次盘存以来的销售数量（扣除退货），多于盘存数量与同期购进数量（扣除退货）之和，超出的部分。")
          .national(48)
          .official("GZ10000203001000")
          .breaks(Behaviour.SUBSTITUTION, Severity.VIOLATION)
          .lookingBack(120)
          .needs(
              FeeLine.FIXMEDINS_CODE,
              FeeLine.HILIST_CODE,
              FeeLine.LIST_TYPE,
              FeeLine.FEE_OCUR_TIME,
              FeeLine.CNT)
          .records(DrugSale.TABLE)
          .records(DrugPurchase.TABLE)
          .records(DrugStock.TABLE)
          .normalWhen("采购、盘存记录漏传或迟传；寄售、跟台耗材未办理入库；计价单位与采购单位不一致；盘存未覆盖全部批次")
          .version("1");

  /** The rule; it has no options. */
  public ConsumableSoldMore(RuleOptions options) {
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
    return Screened.placed().and(Catalogue.consumable()).and(ofConsumable());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    return SoldBeyondStock.hits(input, checked(), ofConsumable());
  }

  private static Column ofConsumable() {
    return col(FeeLine.HILIST_CODE).startsWith(PREFIX);
  }
}
