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
 * More of a service on one day of a visit than the price schedule allows.
 *
 * <p>Broken: the quantity of a service over the lines of one visit and day, added up in order of
 * time, is above its limit for a day. Accused is what stands above the limit, at its share of the
 * line's amount. Not applicable: services without such a limit on that day; lines without visit or
 * moment; items that are no services, or of an unknown catalogue.
 */
public final class ServiceFrequency implements TallyRule {
  private static final RuleInfo INFO =
      rule("service-frequency")
          .named("医疗服务项目限定频次", "More of a service than a day allows")
          .defined("同一次就诊同一天内，同一诊疗项目收费数量合计超过限定的每日数量，超出的部分。")
          .official("GZ10000102014000")
          .national(27)
          .breaks(Behaviour.OVER_CHARGE, Severity.VIOLATION)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.FREQUENCY)
          .normalWhen("补记前一日费用；双侧或多部位按规定分别计费；计价单位与限定单位不一致")
          .version("1");

  /** The rule; it has no options. */
  public ServiceFrequency(RuleOptions options) {
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
    return "“%1$s”%4$s共计费%2$s，超过每日限定数量%3$s";
  }
}
