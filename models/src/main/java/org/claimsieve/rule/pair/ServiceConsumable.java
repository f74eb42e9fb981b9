package org.claimsieve.rule.pair;

import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.Group;
import org.claimsieve.rule.PairRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;

/**
 * A consumable charged beside the service whose price includes it.
 *
 * <p>Broken: on one day of a visit a consumable is charged and also a service that includes it. The
 * consumable is accused, the service involved. Not applicable: consumables that are in the price of
 * no service on that day; lines without visit or moment; items of any other or an unknown
 * catalogue.
 */
public final class ServiceConsumable implements PairRule {
  private static final RuleInfo INFO =
      rule("service-consumable")
          .named("医疗服务项目与医用耗材重复收费", "Consumable charged beside a service that includes it")
          .defined("同一次就诊同一天内，收取诊疗项目费用，又另行收取价格已包含在该项目内的医用耗材。")
          .national(30)
          .breaks(Behaviour.DUPLICATE_CHARGE, Severity.VIOLATION)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.PAIR)
          .normalWhen("耗材用于同日其他项目；当地价格文件列明该耗材可另行收费")
          .version("1");

  /** The rule; it has no options. */
  public ServiceConsumable(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Group within() {
    return Group.DAY;
  }

  @Override
  public Column counted() {
    return Catalogue.consumable().or(Catalogue.service());
  }

  @Override
  public String words() {
    return "“%1$s”%3$s与“%2$s”同日收费，其费用已包含在该项目价格内";
  }
}
