package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
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
 * Drugs and services that differ by sex, used for the other sex.
 *
 * <p>Broken: the person's sex is stated as male or female and is not the one that the item is for.
 * Not applicable: items without such a limit on the service date; sex unknown or not stated.
 */
public final class ItemSex implements LineRule {
  private static final RuleInfo INFO =
      rule("item-sex")
          .named("药品和诊疗项目区分性别使用", "Item used for the other sex")
          .defined("知识库限定性别使用的药品、诊疗项目，用于另一性别的参保人。")
          .official("GZ10000301004000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(ClaimFact.GEND)
          .knows(LimitKind.SEX)
          .normalWhen("参保信息中的性别有误；新生儿费用记在母亲名下；已有性别重置手术记录")
          .version("1");

  /** The rule; it has no options. */
  public ItemSex(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column stated = when(col(ClaimFact.GEND).isin("1", "2"), col(ClaimFact.GEND));
    return stated.notEqual(col(KnowledgeCard.ALLOWED_GEND));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”限%s性使用，参保人性别为%s",
        Sentence.item(),
        Sentence.sex(col(KnowledgeCard.ALLOWED_GEND)),
        Sentence.sex(col(ClaimFact.GEND)));
  }

  @Override
  public Column source() {
    return col(KnowledgeCard.source(LimitKind.SEX));
  }
}
