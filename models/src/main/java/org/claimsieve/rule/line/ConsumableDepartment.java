package org.claimsieve.rule.line;

import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;

/**
 * Consumables for certain departments, used in another.
 *
 * <p>Broken: the code of the executing department, or of the ordering one where it is not stated,
 * begins with none of the prefixes of the consumable. Not applicable: other items; consumables
 * without such a limit on the service date; lines without a department.
 */
public final class ConsumableDepartment implements LineRule {
  private static final RuleInfo INFO =
      rule("consumable-department")
          .named("医用耗材与科室不符", "Consumable of another department")
          .defined("需在特定科室使用的医用耗材，由特定科室以外的科室使用并纳入结算（未填执行科室的按开单科室判断）。")
          .national(85)
          .official("GZ10000303002000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.SUSPICIOUS)
          .needs(FeeLine.LIST_TYPE)
          .knows(LimitKind.DEPARTMENT)
          .normalWhen("会诊或转科期间使用；手术室、介入室代临床科室记账；院内科室编码与国家科别的对照有误")
          .version("1");

  /** The rule; it has no options. */
  public ConsumableDepartment(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return DepartmentLimit.violated(INFO, Catalogue.consumable());
  }

  @Override
  public Column evidence() {
    return DepartmentLimit.evidence(INFO);
  }
}
