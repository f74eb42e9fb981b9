package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Drugs that pregnant or nursing women must not use, used by one of them.
 *
 * <p>Broken: a diagnosis of a woman's visit begins with one of the ICD-10 prefixes of pregnancy,
 * childbirth or nursing that the drug is limited by. Not applicable: other items; drugs without
 * such a limit on the service date; men and persons of unknown sex; visits without a known
 * diagnosis.
 */
public final class DrugPregnancy implements LineRule {
  private static final String FEMALE = "2";

  private static final RuleInfo INFO =
      rule("drug-pregnancy")
          .named("妊娠期及哺乳期用药安全", "Drug that pregnant or nursing women must not use")
          .defined("知识库列明妊娠期或哺乳期禁用的药品，用于本次就诊诊断为妊娠、分娩或哺乳的女性参保人。")
          .national(73)
          .official("GZ10000301010000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .needs(FeeLine.LIST_TYPE, ClaimFact.DIAGS, ClaimFact.GEND)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("分娩后未哺乳或已终止妊娠；病情危重、利大于弊且已知情同意；外用或局部用药不受限制")
          .version("1");

  /** The rule; it has no options. */
  public DrugPregnancy(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column woman = col(ClaimFact.GEND).equalTo(FEMALE);
    return ContraindicationLimit.violated(INFO, Catalogue.drug().and(woman));
  }

  @Override
  public Column evidence() {
    return ContraindicationLimit.evidence(INFO);
  }
}
