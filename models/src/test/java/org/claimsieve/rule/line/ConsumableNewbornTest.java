package org.claimsieve.rule.line;

final class ConsumableNewbornTest extends NewbornRule {
  ConsumableNewbornTest() {
    super("consumable-newborn", "CONSUMABLENEWBORN1", "301", "101", ConsumableNewborn::new);
  }
}
