package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
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
 * Herbal pieces that are not paid for on their own, with no other piece beside them.
 *
 * <p>Broken: every herbal piece ({@code list_type} 102) of a prescription of a settlement is on the
 * list, be it one or several; each of their lines in which something is at stake is accused. Kept:
 * prescriptions with another piece, or with a line that may be one since its type, item or moment
 * is unknown. Not applicable: hospital stays, whose orders are no prescriptions; pieces that are
 * not on the list that day; lines without prescription.
 */
public final class PieceSingle implements PatternRule {
  private static final String PIECE = "102";
  private static final String OTHERS = "piece_others";
  private static final String KINDS = "piece_kinds";

  private static final RuleInfo INFO =
      rule("piece-single")
          .named("中药饮片单方使用不予支付", "Herbal pieces not paid for on their own")
          .defined("一张处方仅开具一味单方不予支付的中药饮片，或者全部由单方不予支付的中药饮片组成，纳入支付的饮片费用。")
          .national(4)
          .official("GZ10000101004000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(
              FeeLine.RX_DRORD_NO,
              FeeLine.LIST_TYPE,
              FeeLine.HILIST_CODE,
              FeeLine.FEE_OCUR_TIME,
              ClaimFact.VISIT_KIND)
          .knows(LimitKind.LISTED)
          .normalWhen("同一方剂的其他饮片以另一处方号或自费上传；处方含中药配方颗粒等非饮片药味；复方用药的用法标识与处方号不一致")
          .version("1");

  /** The rule; it has no options. */
  public PieceSingle(RuleOptions options) {
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
  public boolean comparesOtherItems() {
    return true;
  }

  @Override
  public Column checked() {
    return INFO.limited().and(PrescribedDrugs.prescribed()).and(piece());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec prescription = Window.partitionBy(FeeLine.SETL_ID, FeeLine.RX_DRORD_NO);
    Column perhapsPiece = coalesce(piece(), lit(true));
    return input
        .allLines()
        .filter(Screened.outpatient().and(col(FeeLine.RX_DRORD_NO).isNotNull()).and(perhapsPiece))
        .withColumn(OTHERS, max(not(INFO.limited())).over(prescription))
        .filter(not(col(OTHERS)).and(checked()))
        .withColumn(KINDS, size(collect_set(col(FeeLine.HILIST_CODE)).over(prescription)))
        .filter(AtStake.line().gt(0))
        .select(
            Hit.subject(concat_ws("|", col(FeeLine.SETL_ID), col(FeeLine.RX_DRORD_NO))),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of("处方%s所开%s种中药饮片均为单方使用不予支付的饮片", col(FeeLine.RX_DRORD_NO), col(KINDS))));
  }

  private static Column piece() {
    return col(FeeLine.LIST_TYPE).startsWith(PIECE);
  }
}
