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
 * A consumable that is used in certain services only, in a visit without any of them; a stent
 * without an operation, for instance.
 *
 * <p>Broken: a visit has the consumable and none of the services that it is for. Kept: any one of
 * them is there, on whatever day. Not applicable: consumables that need no service on that day;
 * lines without visit or moment; items of any other or an unknown catalogue.
 */
public final class ConsumableWithoutService implements PairRule {
  private static final RuleInfo INFO =
      rule("consumable-without-service")
          .named("医用耗材与医疗服务项目不符", "Consumable without the service that it is for")
          .defined("须与特定诊疗项目同时使用的医用耗材，同一次就诊没有收取任何一个对应的诊疗项目。")
          .official("GZ10000303001000")
          .national(84)
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.PAIR)
          .normalWhen("对应项目在同一次就诊的另一次结算或在其他机构收费；对应项目不单独收费；项目编码对应有误")
          .version("1");

  /** The rule; it has no options. */
  public ConsumableWithoutService(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Group within() {
    return Group.VISIT;
  }

  @Override
  public boolean needsOther() {
    return true;
  }

  @Override
  public Column counted() {
    return Catalogue.consumable().or(Catalogue.service());
  }

  @Override
  public String words() {
    return "“%1$s”须与“%2$s”同时使用，本次就诊没有对应项目的收费";
  }
}
