package org.claimsieve.rule.local;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.rule.RuleInfo;

/** A local rule about settlements. Not public: the catalog of the product's rules leaves it out. */
final class LocalClaimRule implements ClaimRule, LocalRule {
  private final LocalRuleText text;

  LocalClaimRule(LocalRuleText text) {
    this.text = text;
  }

  @Override
  public LocalRuleText text() {
    return text;
  }

  @Override
  public RuleInfo info() {
    return text.info();
  }

  @Override
  public Column violated() {
    return text.verdict(ClaimRule.day());
  }

  @Override
  public Column lines() {
    return text.lines().map(text::column).orElseGet(ClaimRule.super::lines);
  }

  /** As the file says, from zero to one. */
  @Override
  public Column share() {
    return text.share()
        .map(text::column)
        .map(given -> when(given.lt(0), lit(0)).when(given.gt(1), lit(1)).otherwise(given))
        .orElseGet(ClaimRule.super::share);
  }

  @Override
  public Column evidence() {
    return text.sentence();
  }
}
