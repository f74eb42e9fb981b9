package org.claimsieve.listing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimsieve.ledger.QualityEntry;
import org.claimsieve.quality.QualityCatalog;
import org.claimsieve.quality.QualityCheck;
import org.claimsieve.report.QualityRow;
import org.claimsieve.report.Words;

/** The night's cross checks in the words of a list, the worst first. */
final class QualityRows {
  /** By the share of differing rows; among equals the order of the book. */
  private static final Comparator<QualityRow> WORST_FIRST =
      Comparator.comparing(
          QualityRow::share, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

  private QualityRows() {}

  static List<QualityRow> of(List<QualityEntry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    Map<String, QualityCheck> byId =
        QualityCatalog.discover(BigDecimal.ZERO).stream()
            .collect(Collectors.toMap(QualityCheck::id, Function.identity()));
    return entries.stream().map(entry -> row(entry, byId)).sorted(WORST_FIRST).toList();
  }

  private static QualityRow row(QualityEntry entry, Map<String, QualityCheck> byId) {
    QualityCheck check = byId.get(entry.checkId());
    return new QualityRow(
        entry.checkId(),
        check == null ? Words.of(entry.checkId()) : new Words(check.nameZh(), check.nameEn()),
        new Words(check == null ? entry.table() : check.table().title(), entry.table()),
        entry.checked(),
        entry.differing(),
        entry.share(),
        entry.amount(),
        entry.examples());
  }
}
