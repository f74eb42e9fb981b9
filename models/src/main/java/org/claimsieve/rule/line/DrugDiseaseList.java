package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.Listed;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Drugs of the lists of certain chronic diseases, settled under another disease.
 *
 * <p>Broken: the disease of a settlement of the chronic clinic (category of care 14) is none of
 * those on whose list the drug stands. Not applicable: other items and other categories of care;
 * drugs without such a limit on the service date; settlements that name no disease.
 */
public final class DrugDiseaseList implements LineRule {
  private static final String CHRONIC_CLINIC = "14";

  private static final RuleInfo INFO =
      rule("drug-disease-list")
          .named("药品超限定病种目录范围使用", "Drug outside the list of the chronic disease")
          .defined("限定门诊慢特病病种目录范围使用的药品，在门诊慢特病就诊中用于限定病种以外的病种并纳入结算。")
          .national(11)
          .official("GZ10000101011000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, ClaimFact.MED_TYPE, ClaimFact.DISE_NO)
          .knows(LimitKind.DISEASE)
          .normalWhen("病种编码录入错误；参保人同时享受限定病种待遇而结算时选错病种；病种目录调整的过渡")
          .version("2");

  /** The rule; it has no options. */
  public DrugDiseaseList(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column chronic = col(ClaimFact.MED_TYPE).startsWith(CHRONIC_CLINIC);
    Column listed = Listed.meets(col(ClaimFact.DISE_NO), INFO);
    return when(INFO.limited().and(Catalogue.drug()).and(chronic), not(listed));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”限门诊慢特病病种%s使用，本次结算病种为%s",
        Sentence.item(), Listed.words(INFO.limit(Limit.DISE_NOS)), col(ClaimFact.DISE_NO));
  }
}
