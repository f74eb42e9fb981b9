package org.claimsieve.curation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.LimitKind;

/**
 * The rows of one kind of limit.
 *
 * @param more further columns that its file has, of no meaning to us and kept
 */
public record KnowledgeTable(LimitKind kind, List<String> more, List<KnowledgeRow> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  /** Whatever the order in which rows came, the same rows make the same file. */
  private static final Comparator<KnowledgeRow> ORDER =
      Comparator.comparing(KnowledgeRow::rule)
          .thenComparing(KnowledgeRow::code)
          .thenComparing(KnowledgeRow::other)
          .thenComparing(row -> row.get(Knowledge.VALID_FROM))
          .thenComparing(row -> String.join("\n", row.cells()));

  public KnowledgeTable {
    more = List.copyOf(more);
    int width = kind.columns().size() + more.size();
    rows = rows.stream().map(row -> wide(row, width)).toList();
  }

  static KnowledgeTable empty(LimitKind kind) {
    return new KnowledgeTable(kind, List.of(), List.of());
  }

  /** The same file with other rows. */
  KnowledgeTable with(List<KnowledgeRow> other) {
    return new KnowledgeTable(kind, more, other);
  }

  /** How many rows it has that another table has not; what stands twice counts twice. */
  long beyond(KnowledgeTable other) {
    Map<List<String>, Long> theirs = other.counted();
    return counted().entrySet().stream()
        .mapToLong(row -> Math.max(0, row.getValue() - theirs.getOrDefault(row.getKey(), 0L)))
        .sum();
  }

  /** Its file. */
  public String text() {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      List<String> header = new ArrayList<>(kind.columns());
      header.addAll(more);
      printer.printRecord(header);
      for (KnowledgeRow row : rows.stream().sorted(ORDER).toList()) {
        printer.printRecord(row.cells());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private Map<List<String>, Long> counted() {
    return rows.stream()
        .map(KnowledgeRow::cells)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static KnowledgeRow wide(KnowledgeRow row, int width) {
    if (row.cells().size() == width) {
      return row;
    }
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < width) {
      cells.add("");
    }
    return new KnowledgeRow(row.kind(), row.line(), cells.subList(0, width));
  }
}
