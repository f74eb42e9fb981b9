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
 * Services for certain departments, used in another.
 *
 * <p>Broken: the code of the executing department, or of the ordering one where it is not stated,
 * begins with none of the prefixes of the service. Not applicable: other items; services without
 * such a limit on the service date; lines without a department.
 */
public final class ServiceDepartment implements LineRule {
  private static final RuleInfo INFO =
      rule("service-department")
          .named("医疗服务项目限科室使用", "Service of another department")
          .defined("知识库限定科室使用的诊疗项目，由限定科室以外的科室执行并纳入结算（未填执行科室的按开单科室判断）。")
          .national(21)
          .official("GZ10000102008000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.SUSPICIOUS)
          .needs(FeeLine.LIST_TYPE)
          .knows(LimitKind.DEPARTMENT)
          .normalWhen("会诊或转科期间实施；执行科室未填而按开单科室判断；院内科室编码与国家科别的对照有误")
          .version("1");

  /** The rule; it has no options. */
  public ServiceDepartment(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return DepartmentLimit.violated(INFO, Catalogue.service());
  }

  @Override
  public Column evidence() {
    return DepartmentLimit.evidence(INFO);
  }
}
