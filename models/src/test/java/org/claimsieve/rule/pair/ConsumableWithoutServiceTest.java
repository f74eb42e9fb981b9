package org.claimsieve.rule.pair;

import org.claimsieve.rule.RuleOptions;

final class ConsumableWithoutServiceTest extends WithoutServiceRule {
  ConsumableWithoutServiceTest() {
    super(
        new ConsumableWithoutService(RuleOptions.none()),
        "CONSUMABLEWITHOUTSERVICE",
        "301",
        "某支架",
        "支架置入术");
  }
}
