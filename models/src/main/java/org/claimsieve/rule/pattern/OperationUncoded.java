package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

/**
 * Surgery charged to an in-patient without the code of any operation.
 *
 * <p>Broken: a settlement that closes a stay has surgery fees (category 06) and no operation code,
 * neither of the visit nor of a line. Amount: the surgery fees, at most what is at stake in the
 * settlement. Not applicable: other kinds of visit; settlements in the middle of a stay, before it
 * is coded; no surgery fee, or unknown; institutions unknown, or of which no settlement at hand has
 * an operation code, since their source may not send any.
 */
public final class OperationUncoded implements PatternRule {
  private static final RuleInfo INFO =
      rule("operation-uncoded")
          .named("手术操作编码异常（有手术费无编码）", "Surgery charged without an operation code")
          .defined("出院结算的住院费用中有手术费，而就诊和明细均未填写任何手术操作编码；从未上传手术操作编码的机构不判。")
          .national(38)
          .official("GZ10000201004000")
          .breaks(Behaviour.DATA_DUTY, Severity.HINT)
          .lead()
          .lookingBack(31)
          .needs(
              ClaimFact.VISIT_KIND,
              ClaimFact.FIXMEDINS_CODE,
              ClaimFact.SURGERY_AMT,
              ClaimFact.OPERATIONS)
          .normalWhen("换药、清创等小操作归入手术费而无须编码；麻醉费归入手术费；编码随病案首页补传")
          .version("1");

  /** The rule; it has no options. */
  public OperationUncoded(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Closing.closed()
        .and(col(ClaimFact.FIXMEDINS_CODE).isNotNull())
        .and(col(ClaimFact.SURGERY_AMT).gt(0));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column coded = coalesce(col(ClaimFact.OPERATIONS).notEqual(""), lit(false));
    Column surgery = col(ClaimFact.SURGERY_AMT);
    return Closing.ofSenders(input, checked().and(not(coded)), coded)
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.amount(least(surgery, AtStake.claim())),
            Hit.evidence(Sentence.of("住院收取手术费%s，未填写任何手术操作编码", Sentence.yuan(surgery))));
  }
}
