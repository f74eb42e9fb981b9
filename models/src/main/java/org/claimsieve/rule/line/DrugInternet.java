package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Drugs that must not be prescribed at an internet visit, prescribed at one.
 *
 * <p>Broken: the drug is listed on the service date and the settlement's category of care begins
 * with one of the internet ones. There is no national code for an internet visit: the default,
 * 1188, only has the form of a clinic category and is unconfirmed, so a bureau sets its own. Kept:
 * any other category. Not applicable: lines that are no drugs; items that are not listed; category
 * unknown.
 */
public final class DrugInternet implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-internet")
          .named("超互联网医院药品支付范围", "Drug that an internet visit must not prescribe")
          .defined("知识库列明互联网诊疗不得开具的药品（麻醉药品、精神药品等特殊管理药品），在互联网诊疗中开具并纳入结算。")
          .national(47)
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, ClaimFact.MED_TYPE)
          .knows(LimitKind.LISTED)
          .normalWhen("线下就诊误登记为互联网诊疗；本地医疗类别编码与互联网诊疗的对应有误")
          .version("1");

  private final List<String> internetTypes;

  /** The rule with its options: the categories of an internet visit. */
  public DrugInternet(RuleOptions options) {
    internetTypes = options.of(INFO).codes("internet-types", "1188");
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.drug().and(INFO.limited()), CareType.beginsWith(internetTypes));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”不得在互联网诊疗中开具，本次医疗类别为%s（互联网诊疗）", Sentence.item(), col(ClaimFact.MED_TYPE));
  }
}
