package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.code.VisitKind;
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
 * Drugs and services limited to certain kinds of visit (限住院, 限门诊 and so on), used in another.
 *
 * <p>Broken: the kind of visit is none of those that the item allows. Not applicable: items without
 * such a limit on the service date; categories of care that fall into no known kind.
 */
public final class ItemVisitKind implements LineRule {
  private static final RuleInfo INFO =
      rule("item-visit-kind")
          .named("药品和诊疗项目限就医方式", "Item used in a kind of visit that it is not for")
          .defined("知识库限定就医方式的药品、诊疗项目，在限定以外的就医方式下使用并纳入结算。")
          .official("GZ10000102009000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(ClaimFact.VISIT_KIND)
          .knows(LimitKind.VISIT)
          .normalWhen("急诊抢救；住院前急诊费用并入门诊结算；日间手术按门诊登记")
          .version("1");

  /** The rule; it has no options. */
  public ItemVisitKind(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column kind = col(ClaimFact.VISIT_KIND);
    Column allowed = split(col(KnowledgeCard.ALLOWED_KINDS), ";");
    return when(kind.notEqual(VisitKind.OTHER.code()), not(array_contains(allowed, kind)));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”限%s使用，本次就医方式为%s",
        Sentence.item(),
        Sentence.visitKinds(col(KnowledgeCard.ALLOWED_KINDS)),
        Sentence.visitKinds(col(ClaimFact.VISIT_KIND)));
  }

  @Override
  public Column source() {
    return col(KnowledgeCard.source(LimitKind.VISIT));
  }
}
