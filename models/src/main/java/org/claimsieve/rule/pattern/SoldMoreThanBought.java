package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
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
 * More of a drug sold than the institution can have had.
 *
 * <p>Broken: by its own records, what an institution sold of a drug since the last stock-taking
 * before tonight's lines, returns taken off, is more than it counted then and bought since, less
 * what it sent back. Accused are tonight's lines of the drug up to the excess, the last ones by
 * time, at the share of it. The figures prove that it was not this drug that left the shelf;
 * whether another did or none, they do not say, so the lesser behaviour is named: substitution, not
 * an invented service. Not applicable: herbal pieces, which are bought and sold in different units;
 * drugs without a stock-taking in the lookback; institutions without any purchase in it; lines
 * without institution, item or moment.
 */
public final class SoldMoreThanBought implements PatternRule {
  private static final RuleInfo INFO =
      rule("sold-more-than-bought")
          .named("药品进销存异常", "More of a drug sold than counted and bought")
          .defined("定点医药机构某一药品自最近一次盘存以来的销售数量（扣除退货），多于盘存数量与同期购进数量（扣除退货）之和，超出的部分。")
          .national(43)
          .official("GZ10000202001000")
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
          .normalWhen("采购、盘存记录漏传或迟传；连锁门店之间调拨；拆零销售与采购的计量单位不一致；盘存未覆盖全部批次")
          .version("1");

  /** The rule; it has no options. */
  public SoldMoreThanBought(RuleOptions options) {
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
    return Screened.placed().and(Catalogue.drug()).and(not(Catalogue.piece()));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    return SoldBeyondStock.hits(
        input, checked(), not(col(FeeLine.HILIST_CODE).startsWith(ConsumableSoldMore.PREFIX)));
  }
}
