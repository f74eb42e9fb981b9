package org.claimsieve.rule;

import org.claimsieve.schema.FeeLine;

/** One rule of the rule base. It says what a breach is; the engine decides the passes. */
public sealed interface Rule permits LineRule, ClaimRule, TallyRule, PairRule, PatternRule {
  /** What the rule is. */
  RuleInfo info();

  /** Whether it counts fee lines; else it counts settlements. */
  default boolean ofLines() {
    return !(this instanceof ClaimRule)
        && !(this instanceof PatternRule pattern && pattern.subject() == PatternRule.Subject.CLAIM);
  }

  /** Whether it looks at lines of items that it limits and at no others. */
  default boolean ofLimitedItems() {
    return info().knowledge() != null
        && !(this instanceof PatternRule pattern && pattern.comparesOtherItems());
  }

  /**
   * Whether lines that the person paid alone are left out. What the fund does not cover is settled
   * with it only where it answers for something, unless the rule asks for the amount itself.
   */
  default boolean paidOnly() {
    return (this instanceof LineRule || this instanceof TallyRule)
        && info().behaviour() == Behaviour.OUT_OF_SCOPE
        && !info().needs().contains(FeeLine.INSCP_AMT);
  }
}
