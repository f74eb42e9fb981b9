package org.claimsieve.listing;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimsieve.report.EvidenceLine.Cell;
import org.claimsieve.report.RuleText;
import org.claimsieve.report.Words;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/** Rules in the words of an inspector, and the cells of a line that each is about. */
final class RuleBook {
  private final Map<String, RuleInfo> byId = new TreeMap<>();

  RuleBook(List<Rule> rules) {
    rules.forEach(rule -> byId.put(rule.info().id(), rule.info()));
  }

  int size() {
    return byId.size();
  }

  Words name(String id) {
    RuleInfo info = byId.get(id);
    return info == null ? Words.of(id) : new Words(info.nameZh(), info.nameEn());
  }

  RuleText text(String id) {
    RuleInfo info = byId.get(id);
    if (info == null) {
      return new RuleText(id, Words.of(id), 3, Words.of(""), Words.of(""), Words.of(""));
    }
    return new RuleText(
        id,
        name(id),
        Integer.parseInt(info.severity().code()),
        Words.of(info.definition()),
        Words.of(info.legalBasis()),
        Words.of(info.normalWhen()));
  }

  /** The cells of an evidence line that a rule judges, from the columns it needs. */
  Set<Cell> cells(String id) {
    RuleInfo info = byId.get(id);
    Set<Cell> cells = EnumSet.noneOf(Cell.class);
    if (info != null) {
      if (needsAny(info, FeeLine.PRIC)) {
        cells.add(Cell.PRICE);
      }
      if (needsAny(info, FeeLine.CNT, ClaimFact.BED_DAYS)) {
        cells.add(Cell.QUANTITY);
      }
      if (needsAny(info, FeeLine.FEE_OCUR_TIME)) {
        cells.add(Cell.DATE);
      }
      if (needsAny(info, FeeLine.HILIST_CODE)) {
        cells.add(Cell.ITEM);
      }
    }
    return cells.isEmpty() ? EnumSet.of(Cell.AMOUNT) : cells;
  }

  private static boolean needsAny(RuleInfo info, String... columns) {
    return Set.of(columns).stream().anyMatch(info.needs()::contains);
  }
}
