package org.claimsieve.report;

/**
 * A rule in the words of an inspector.
 *
 * @param ruleId id
 * @param name name
 * @param severity 1 明确违规, 2 高度可疑, 3 轻度可疑
 * @param definition what the rule compares
 * @param basis legal basis
 * @param normalWhen what would make such a case normal: what to look at before accusing
 */
public record RuleText(
    String ruleId, Words name, int severity, Words definition, Words basis, Words normalWhen) {}
