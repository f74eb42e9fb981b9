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
 * A service charged beside another that includes it.
 *
 * <p>Broken: on one day of a visit a service is charged and also one whose description contains it,
 * or beside which it must not be charged. The contained one is accused, the other involved. Not
 * applicable: services that are in no other on that day; lines without visit or moment; items that
 * are no services, or of an unknown catalogue.
 */
public final class ServiceIncluded implements PairRule {
  private static final RuleInfo INFO =
      rule("service-included")
          .named("医疗服务项目重复收费（被包含项目另行收费）", "Service charged beside one that includes it")
          .defined("同一次就诊同一天内，收取内涵已包含某诊疗项目的项目，又另行收取该被包含的项目。")
          .official("GZ10000102012000")
          .national(25)
          .breaks(Behaviour.DUPLICATE_CHARGE, Severity.VIOLATION)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.PAIR)
          .normalWhen("两个项目在不同部位或不同时段分别实施且有记录；当地价格文件允许另行收费")
          .version("1");

  /** The rule; it has no options. */
  public ServiceIncluded(RuleOptions options) {
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
    return Catalogue.service();
  }

  @Override
  public String words() {
    return "“%1$s”%3$s与内涵包含它的“%2$s”同日收费";
  }
}
