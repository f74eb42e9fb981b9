package org.claimsieve.rule.local;

/** A rule that was made from a file of the bureau's own and from no class of the product. */
public interface LocalRule {
  /** What the file says. */
  LocalRuleText text();
}
