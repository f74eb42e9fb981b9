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
 * Consumables that differ by sex, used for the other sex.
 *
 * <p>Broken: the person's sex is stated as male or female and is not the one that the consumable is
 * for. Not applicable: lines that are no consumables; items without such a limit on the service
 * date; sex unknown or not stated.
 */
public final class ConsumableSex implements LineRule {
  private static final RuleInfo INFO =
      rule("consumable-sex")
          .named("医用耗材与性别不符", "Consumable used for the other sex")
          .defined("知识库限定性别使用的医用耗材，用于另一性别的参保人。")
          .national(87)
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, ClaimFact.GEND)
          .knows(LimitKind.SEX)
          .normalWhen("参保信息中的性别有误；新生儿费用记在母亲名下；已有性别重置手术记录")
          .version("1");

  /** The rule; it has no options. */
  public ConsumableSex(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.consumable(), SexLimit.broken(INFO));
  }

  @Override
  public Column evidence() {
    return SexLimit.evidence(INFO);
  }
}
