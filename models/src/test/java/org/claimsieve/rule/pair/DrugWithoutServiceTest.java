package org.claimsieve.rule.pair;

import org.claimsieve.rule.RuleOptions;

final class DrugWithoutServiceTest extends WithoutServiceRule {
  DrugWithoutServiceTest() {
    super(new DrugWithoutService(RuleOptions.none()), "DRUGWITHOUTSERVICE", "101", "造影剂", "增强扫描");
  }
}
