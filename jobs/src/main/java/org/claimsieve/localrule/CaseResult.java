package org.claimsieve.localrule;

/**
 * What came of a test of a local rule.
 *
 * @param evidence the sentence that an inspector would read; empty where nothing is broken
 * @param fault file, line and difference; empty where the test passed
 */
public record CaseResult(
    String rule, String name, String expected, String seen, String evidence, String fault) {

  /** Whether the rule said what was expected. */
  public boolean passed() {
    return fault.isEmpty();
  }
}
