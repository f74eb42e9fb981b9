package org.claimsieve.rule.line;

final class ServiceNewbornTest extends NewbornRule {
  ServiceNewbornTest() {
    super("service-newborn", "SERVICENEWBORN1", "201", "301", ServiceNewborn::new);
  }
}
