package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.code.Level;
import org.claimsieve.knowledge.KnowledgeCard;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;

/**
 * Drugs and services for institutions of a level and above, used below it.
 *
 * <p>Broken: the institution's level (3 tertiary, 2 secondary, 1 primary, 0 unrated) is below the
 * item's lowest. Not applicable: items without such a limit on the service date; level unknown;
 * pharmacies, which have none.
 */
public final class ItemLevel implements LineRule {
  private static final RuleInfo INFO =
      rule("item-level")
          .named("药品和诊疗项目限医疗机构级别", "Item used below its level of institution")
          .defined("知识库限定医疗机构级别的药品、诊疗项目，在低于限定级别的医疗机构使用并纳入结算。")
          .official("GZ10000101012000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(ClaimFact.LEVEL)
          .knows(LimitKind.LEVEL)
          .normalWhen("机构等级登记有误或近期升级；上级机构医师处方、下级机构续方并经批准；医共体内统一用药")
          .version("1");

  /** The rule; it has no options. */
  public ItemLevel(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return rated().lt(col(KnowledgeCard.MIN_LEVEL));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”限%s及以上医疗机构使用，该机构为%s",
        Sentence.item(), Sentence.level(col(KnowledgeCard.MIN_LEVEL)), Sentence.level(rated()));
  }

  @Override
  public Column source() {
    return col(KnowledgeCard.source(LimitKind.LEVEL));
  }

  /** Levels are one digit each, so that their text compares as they do. */
  private static Column rated() {
    Column level = col(ClaimFact.LEVEL);
    return when(level.isin(Level.UNRATED, Level.PRIMARY, Level.SECONDARY, Level.TERTIARY), level);
  }
}
