package org.claimsieve.rule.local;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;

/** A local rule about fee lines. Not public: the catalog of the product's rules leaves it out. */
final class LocalLineRule implements LineRule, LocalRule {
  private final LocalRuleText text;

  LocalLineRule(LocalRuleText text) {
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
    return text.verdict(col(EnrichedLine.SERVICE_DATE));
  }

  /** As the file says, and never below zero. */
  @Override
  public Column amount() {
    return text.amount()
        .map(text::column)
        .map(given -> when(given.lt(0), lit(0)).otherwise(given))
        .orElseGet(LineRule.super::amount);
  }

  @Override
  public Column evidence() {
    return text.sentence();
  }
}
