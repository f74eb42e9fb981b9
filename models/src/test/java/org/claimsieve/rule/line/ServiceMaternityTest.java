package org.claimsieve.rule.line;

final class ServiceMaternityTest extends MaternityRule {
  ServiceMaternityTest() {
    super(
        "service-maternity",
        "SERVICEMATERNITY1",
        "201",
        ServiceMaternity::new,
        "101",
        "102",
        "301");
  }
}
