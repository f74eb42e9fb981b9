package org.claimsieve.rule;

/** One rule of the rule base. It says what a breach is; the engine decides the passes. */
public sealed interface Rule permits LineRule, ClaimRule, TallyRule, PairRule, PatternRule {
  /** What the rule is. */
  RuleInfo info();

  /** Whether it counts fee lines; else it counts settlements. */
  default boolean ofLines() {
    return !(this instanceof ClaimRule)
        && !(this instanceof PatternRule pattern && pattern.subject() == PatternRule.Subject.CLAIM);
  }
}
