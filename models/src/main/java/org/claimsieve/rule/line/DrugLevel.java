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
 * Drugs for institutions of a level and above, used below it.
 *
 * <p>Broken: the institution's level (3 tertiary, 2 secondary, 1 primary, 0 unrated) is below the
 * lowest that the drug is for. Not applicable: lines that are no drugs; items without such a limit
 * on the service date; level unknown; pharmacies, which have none.
 */
public final class DrugLevel implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-level")
          .named("药品限医疗机构级别", "Drug used below its level of institution")
          .defined("知识库限定医疗机构级别的药品，在低于限定级别的医疗机构使用并纳入结算。")
          .national(12)
          .official("GZ10000101012000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, ClaimFact.LEVEL)
          .knows(LimitKind.LEVEL)
          .normalWhen("机构等级登记有误或近期升级；上级机构医师处方、下级机构续方并经批准；医共体内统一用药")
          .version("1");

  /** The rule; it has no options. */
  public DrugLevel(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.drug(), LevelLimit.broken(INFO));
  }

  @Override
  public Column evidence() {
    return LevelLimit.evidence(INFO);
  }
}
