package org.claimsieve.rule.tally;

import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.Group;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.rule.TallyRule;
import org.claimsieve.schema.FeeLine;

/**
 * More of a consumable in one visit than its use allows.
 *
 * <p>Broken: the quantity of a consumable over all lines of one visit, added up in order of time,
 * is above its limit. Accused is what stands above the limit, at its share of the line's amount.
 * Not applicable: consumables without such a limit on that day; lines without visit or moment;
 * items that are no consumables, or of an unknown catalogue.
 */
public final class ConsumableCount implements TallyRule {
  private static final RuleInfo INFO =
      rule("consumable-count")
          .named("医用耗材数量超标", "More of a consumable than a visit allows")
          .defined("同一次就诊中，同一医用耗材收费数量合计超过限定数量，超出的部分。")
          .official("GZ10000303003000")
          .national(86)
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.FREQUENCY)
          .normalWhen("双侧、多部位或再次手术；术中损耗有记录；计价单位与限定单位不一致")
          .version("1");

  /** The rule; it has no options. */
  public ConsumableCount(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Group over() {
    return Group.VISIT;
  }

  @Override
  public Column counted() {
    return Catalogue.consumable();
  }

  @Override
  public String words() {
    return "“%1$s”本次就诊共计费%2$s，超过限定数量%3$s";
  }
}
