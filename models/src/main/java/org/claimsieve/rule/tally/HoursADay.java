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
 * Services charged by the hour, for more hours than a day has.
 *
 * <p>Broken: the quantity of such a service over the lines of one visit and day, added up in order
 * of time, is above its limit, which the knowledge base gives: 24 in the starter set. Accused is
 * what stands above the limit, at its share of the line's amount. Not applicable: services without
 * such a limit on that day; lines without visit or moment; items that are no services, or of an
 * unknown catalogue.
 */
public final class HoursADay implements TallyRule {
  private static final RuleInfo INFO =
      rule("hours-a-day")
          .named("按小时计费项目超过一天的小时数", "More hours than a day has")
          .defined("同一次就诊同一天内，按小时计费的诊疗项目收费数量合计超过限定的小时数（一天为24小时），超出的部分。")
          .breaks(Behaviour.OVER_CHARGE, Severity.VIOLATION)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.FREQUENCY)
          .normalWhen("补记前一日费用；同时使用两台设备且有记录；该项目在当地不按小时计价")
          .version("1");

  /** The rule; it has no options. */
  public HoursADay(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Group over() {
    return Group.DAY;
  }

  @Override
  public Column counted() {
    return Catalogue.service();
  }

  @Override
  public String words() {
    return "“%1$s”%4$s按小时计费共%2$s，超过一天的小时数%3$s";
  }
}
