package org.claimsieve.rule;

/**
 * What the test of a rule hands to the contract that every rule must keep. Found by its type; each
 * example becomes people of its own, so all of them may use the same names.
 */
public interface RuleExample {
  /** The rule with its standard options. */
  Rule rule();

  /** The least night in which the rule is broken once, and no other rule is. */
  void broken(RuleNight night);

  /** The nearest night in which the rule has something to look at and finds nothing. */
  void kept(RuleNight night);

  /** Lines or settlements that the one breach accuses. */
  default long accused() {
    return 1;
  }
}
