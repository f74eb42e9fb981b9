package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
 * In-patient settlements that lack what a settlement list must hold, or whose dates cannot be.
 *
 * <p>Broken: a settlement that closes a stay has no main diagnosis or no way of discharge, or its
 * first day is after its last, or its last day is after the day of settlement. Amount: none, a gap
 * in the data costs the fund nothing by itself. Not applicable: other kinds of visit; settlements
 * in the middle of a stay; institutions unknown, or of which no settlement at hand states both main
 * diagnosis and way of discharge, since they may not be asked for them. A date that is missing is
 * not out of order.
 */
public final class SettlementIncomplete implements PatternRule {
  private static final String FAULTS = "settlement_faults";

  private static final RuleInfo INFO =
      rule("settlement-incomplete")
          .named("医保结算清单信息异常", "Settlement list incomplete or out of order")
          .defined("出院结算缺少主要诊断或离院方式，或入院日期晚于出院日期，或出院日期晚于结算日期；中途结算除外。")
          .national(35)
          .official("GZ10000201001000")
          .breaks(Behaviour.DATA_DUTY, Severity.HINT)
          .lookingBack(31)
          .needs(
              ClaimFact.VISIT_KIND,
              ClaimFact.FIXMEDINS_CODE,
              ClaimFact.MAIN_DIAG,
              ClaimFact.DSCG_WAY)
          .normalWhen("结算清单待病案首页编码完成后补传；预出院结算先于实际出院；接口升级期间漏传")
          .version("1");

  /** The rule; it has no options. */
  public SettlementIncomplete(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Closing.closed().and(col(ClaimFact.FIXMEDINS_CODE).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column stated =
        checked()
            .and(col(ClaimFact.MAIN_DIAG).isNotNull())
            .and(col(ClaimFact.DSCG_WAY).isNotNull());
    return Closing.ofSenders(input, checked(), stated)
        .withColumn(FAULTS, faults())
        .filter(col(FAULTS).notEqual(""))
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.amount(lit(0)),
            Hit.evidence(Sentence.of("结算清单信息异常：%s", col(FAULTS))));
  }

  /** What is wrong, in words; empty where nothing is. */
  private static Column faults() {
    Column begin = col(ClaimFact.BEGNDATE);
    Column end = col(ClaimFact.ENDDATE);
    Column settled = to_date(col(ClaimFact.SETL_TIME));
    return concat_ws(
        "、",
        when(col(ClaimFact.MAIN_DIAG).isNull(), lit("缺少主要诊断")),
        when(col(ClaimFact.DSCG_WAY).isNull(), lit("缺少离院方式")),
        when(begin.gt(end), late("入院日期%s晚于出院日期%s", begin, end)),
        when(end.gt(settled), late("出院日期%s晚于结算日期%s", end, settled)));
  }

  private static Column late(String template, Column day, Column limit) {
    return Sentence.of(template, Sentence.day(day), Sentence.day(limit));
  }
}
