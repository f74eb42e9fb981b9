package org.claimsieve.rule;

/** One rule of the rule base. It says what a breach is; the engine decides the passes. */
public sealed interface Rule permits LineRule, ClaimRule, TallyRule, PairRule, PatternRule {
  /** What the rule is. */
  RuleInfo info();
}
