package org.claimsieve.rule.line;

final class ServiceWorkInjuryTest extends WorkInjuryRule {
  ServiceWorkInjuryTest() {
    super(
        "service-work-injury",
        "SERVICEWORKINJURY1",
        "201",
        ServiceWorkInjury::new,
        "101",
        "102",
        "301");
  }
}
