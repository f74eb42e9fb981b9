package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
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
import org.claimsieve.schema.Institution;

/**
 * Settlements of an institution that has no agreement.
 *
 * <p>Broken: the visit begins outside the agreement of the institution's newest entry in the
 * register, or that entry is marked not valid. A flag or bound that is unknown bars nobody; the
 * flag is that of the newest entry, since its history is not sent. Not applicable: settlements
 * without institution or first day. An institution that the register does not know accuses nobody.
 */
public final class InstitutionInvalid implements PatternRule {
  private static final String PLACE = "agreed_place";
  private static final String FROM = "agreed_from";
  private static final String TO = "agreed_to";
  private static final String FLAG = "agreed_flag";
  private static final String NOT_VALID = "0";

  private static final RuleInfo INFO =
      rule("institution-invalid")
          .named("定点资格异常", "Settled without an agreement")
          .defined("就诊开始日期不在定点医药机构协议有效期内，或机构登记为无效的结算。")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(ClaimFact.FIXMEDINS_CODE, ClaimFact.BEGNDATE)
          .normalWhen("续签协议已生效而登记尚未更新；就诊之后机构才被注销；异地机构协议由就医地登记")
          .version("1");

  /** The rule; it has no options. */
  public InstitutionInvalid(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return col(ClaimFact.FIXMEDINS_CODE).isNotNull().and(col(ClaimFact.BEGNDATE).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column begin = col(ClaimFact.BEGNDATE);
    Column barred = coalesce(col(FLAG).equalTo(NOT_VALID), lit(false));
    Dataset<Row> agreements =
        input
            .institutions()
            .select(
                col(Institution.FIXMEDINS_CODE).as(PLACE),
                col(Institution.BEGNTIME).as(FROM),
                col(Institution.ENDTIME).as(TO),
                col(Institution.VALI_FLAG).as(FLAG));
    return input
        .claims()
        .filter(checked().and(input.tonight(col(ClaimFact.ARRIVED))))
        .join(broadcast(agreements), col(ClaimFact.FIXMEDINS_CODE).equalTo(col(PLACE)))
        .filter(barred.or(Term.outside(begin, col(FROM), col(TO))))
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(
                Sentence.of(
                    "就诊开始于%s，机构%s的协议有效期为%s至%s，登记为%s",
                    Sentence.day(begin),
                    col(PLACE),
                    Sentence.day(col(FROM)),
                    Sentence.day(col(TO)),
                    when(col(FLAG).equalTo(NOT_VALID), lit("无效"))
                        .when(col(FLAG).equalTo("1"), lit("有效")))));
  }
}
