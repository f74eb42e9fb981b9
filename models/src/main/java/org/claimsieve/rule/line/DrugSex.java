package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.when;
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
 * Drugs that differ by sex, used for the other sex.
 *
 * <p>Broken: the person's sex is stated as male or female and is not the one that the drug is for.
 * Not applicable: lines that are no drugs; items without such a limit on the service date; sex
 * unknown or not stated.
 */
public final class DrugSex implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-sex")
          .named("药品区分性别使用", "Drug used for the other sex")
          .defined("知识库限定性别使用的药品，用于另一性别的参保人。")
          .national(67)
          .official("GZ10000301004000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, ClaimFact.GEND)
          .knows(LimitKind.SEX)
          .normalWhen("参保信息中的性别有误；新生儿费用记在母亲名下；已有性别重置手术记录")
          .version("1");

  /** The rule; it has no options. */
  public DrugSex(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.drug(), SexLimit.broken(INFO));
  }

  @Override
  public Column evidence() {
    return SexLimit.evidence(INFO);
  }
}
