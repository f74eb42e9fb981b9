package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Stay;

/**
 * What the rules of a night judge.
 *
 * @param businessDate the night
 * @param lines {@link EnrichedLine#of} tonight's net lines and claims; worth persisting, since
 *     findings, coverage and line patterns each read it once
 * @param history the same of the lookback, of persons who settle tonight; read only by rules that
 *     compare lines over time
 * @param claims {@code claim_fact} of tonight and of the lookback
 * @param stays joined stays of tonight and of the lookback
 * @param registers institutions and staff
 * @param knowledge limits by rule and item code
 * @param cards the same, one card per item; worth persisting, since every rule that knows limits
 *     reads them
 */
public record RuleInput(
    LocalDate businessDate,
    Dataset<Row> lines,
    Dataset<Row> history,
    Dataset<Row> claims,
    Dataset<Row> stays,
    Registers registers,
    Knowledge knowledge,
    KnowledgeCards cards) {
  public RuleInput {
    claims = Complete.with(ClaimFact.TABLE, claims);
    stays = Complete.with(Stay.TABLE, stays);
  }

  /** Settlements that this night screens. */
  Dataset<Row> tonight() {
    return claims.filter(col(ClaimFact.ARRIVED).equalTo(lit(businessDate)));
  }

  /** Whether the knowledge base has anything for the rule, or it needs nothing. */
  boolean knows(Rule rule) {
    return rule.info().knowledge() == null || cards.rules().contains(rule.info().id());
  }

  /** Records that the rule cannot judge without and that did not come, in Chinese. */
  List<String> lacking(Rule rule) {
    return registers.records().lacking(rule.info());
  }

  /** Whether the knowledge base and the records have what the rule cannot judge without. */
  boolean able(Rule rule) {
    return knows(rule) && lacking(rule).isEmpty();
  }

  /** Tonight's lines with the card of their item. */
  Dataset<Row> carded() {
    return carded(lines);
  }

  /** Enriched lines with the card of their item; one without limits keeps a null. */
  Dataset<Row> carded(Dataset<Row> some) {
    return cards.attach(some, FeeLine.HILIST_CODE, EnrichedLine.SERVICE_DATE);
  }

  /** Tonight's lines whose item has a limit of any of those rules, with its card. */
  Dataset<Row> limited(List<? extends Rule> rules) {
    return limited(lines, rules.stream().map(rule -> rule.info().id()).collect(Collectors.toSet()));
  }

  /** Enriched lines whose item has a limit of any of those rules, with its card. */
  Dataset<Row> limited(Dataset<Row> some, Set<String> rules) {
    return cards.limited(some, FeeLine.HILIST_CODE, EnrichedLine.SERVICE_DATE, rules);
  }
}
