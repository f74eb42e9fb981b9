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
 * The parts of a service charged instead of the whole, or beside it.
 *
 * <p>Broken: on one day of a visit a part is charged and also the whole, or another part of it.
 * Which of them is accused beside which, the knowledge base says: two parts that are both accused
 * are two pairs. Not applicable: services that are no part on that day; lines without visit or
 * moment; items that are no services, or of an unknown catalogue.
 */
public final class ServiceUnbundled implements PairRule {
  private static final RuleInfo INFO =
      rule("service-unbundled")
          .named("医疗服务项目分解收费", "Service charged by its parts")
          .defined("同一次就诊同一天内，应合并收费的诊疗项目被拆分，其组成项目与整体项目或其他组成项目分别收费。")
          .official("GZ10000102013000")
          .national(26)
          .breaks(Behaviour.UNBUNDLED_CHARGE, Severity.VIOLATION)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.PAIR)
          .normalWhen("不同部位或不同标本分别实施且有记录；整体项目在当地没有立项；当地价格文件允许分项收费")
          .version("1");

  /** The rule; it has no options. */
  public ServiceUnbundled(RuleOptions options) {
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
    return "“%1$s”%3$s与“%2$s”同日分别收费，应合并收费";
  }
}
