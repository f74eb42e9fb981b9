package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;

/**
 * Herbal pieces that the fund pays for neither alone nor in a compound, inside policy scope.
 *
 * <p>Broken: the piece is listed on the service date and its {@code inscp_amt} is above zero; all
 * of that amount is at stake. Kept: an amount of zero. Not applicable: lines that are no pieces;
 * items that are not listed; amount unknown.
 */
public final class PieceNeverPaid implements LineRule {
  private static final RuleInfo INFO =
      rule("piece-never-paid")
          .named("中药饮片单复方均不予支付", "Herbal piece that is never paid for")
          .defined("知识库列明单方、复方均不予支付的中药饮片，有金额计入医保支付范围（符合范围金额大于零）。")
          .national(3)
          .official("GZ10000101003000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, FeeLine.INSCP_AMT)
          .knows(LimitKind.LISTED)
          .normalWhen("符合范围金额上传有误，实际已由参保人全额自费；本地目录对照错误，实际使用的是另一种饮片")
          .version("1");

  /** The rule; it has no options. */
  public PieceNeverPaid(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.piece().and(INFO.limited()), col(FeeLine.INSCP_AMT).gt(0));
  }

  @Override
  public Column amount() {
    return col(FeeLine.INSCP_AMT);
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”单方、复方均不予支付，符合范围金额为%s", Sentence.item(), Sentence.yuan(col(FeeLine.INSCP_AMT)));
  }
}
