package org.claimsieve.rule.pattern;

import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * More of a consumable than a year pays for.
 *
 * <p>Broken: what is at stake in one person's lines of a consumable ({@code list_type} 3..) within
 * a calendar year, by day of service and at whatever institution, is above the consumable's limit.
 * Accused is what of tonight's lines stands above it, in order of time; the year's settlements
 * before them are involved. Not applicable: other lines; consumables without such a limit on that
 * day; lines without person, item or moment.
 */
public final class ConsumableTotal implements PatternRule {
  private static final RuleInfo INFO =
      rule("consumable-total")
          .named("耗材超限定报销总额", "Consumable above its amount of a year")
          .defined("同一参保人一个自然年度内，有限定报销总额的医用耗材符合支付范围的费用累计超过限额，超出的部分。")
          .national(34)
          .official("GZ10000103003000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .lookingBack(366)
          .needs(ClaimFact.PSN_NO, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.TOTAL)
          .normalWhen("超出部分已由患者自费而明细未扣除；限额按例或按部位而非按年度计算；不同部位分次手术各自植入")
          .version("1");

  /** The rule; it has no options. */
  public ConsumableTotal(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Subject subject() {
    return Subject.LINE;
  }

  @Override
  public Column checked() {
    return Catalogue.consumable()
        .and(INFO.limit(Limit.MAX_AMOUNT).isNotNull())
        .and(PersonItem.known());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    return YearTotal.beyond(input, checked(), INFO.limit(Limit.MAX_AMOUNT));
  }
}
