package org.claimsieve.curation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.knowledge.LimitTitles;

/**
 * One row of the knowledge base as it is written.
 *
 * @param line of its file; 0 where it stands in none yet
 * @param cells in the order of {@link LimitKind#columns()}, then of further columns of its file
 */
public record KnowledgeRow(LimitKind kind, long line, List<String> cells) {
  /** Kinds whose values are no numbers. */
  private static final Set<LimitKind> CODES =
      Set.of(
          LimitKind.VISIT,
          LimitKind.DISEASE,
          LimitKind.DEPARTMENT,
          LimitKind.DIAGNOSIS,
          LimitKind.PAIR);

  public KnowledgeRow {
    cells = List.copyOf(cells);
  }

  /** A row of values by column; a column without one is empty. */
  static KnowledgeRow of(LimitKind kind, long line, Map<String, String> values) {
    return new KnowledgeRow(
        kind,
        line,
        kind.columns().stream().map(column -> values.getOrDefault(column, "")).toList());
  }

  /** The text of a column of its kind. */
  public String get(String column) {
    return cells.get(kind.columns().indexOf(column));
  }

  /** Id of the rule that it belongs to. */
  public String rule() {
    return get(Knowledge.RULE_ID);
  }

  /** Code of the item. */
  public String code() {
    return get(Knowledge.HILIST_CODE);
  }

  /** Code of the other item of a pair; empty in any other row. */
  String other() {
    return kind == LimitKind.PAIR ? get(Limit.OTHER_CODE) : "";
  }

  /** What it is about: rows of one key are to say the same on a day. */
  List<String> key() {
    return List.of(kind.stem(), rule(), code(), other());
  }

  /** When it holds; empty where its dates cannot be read. */
  Optional<Validity> validity() {
    return Validity.of(get(Knowledge.VALID_FROM), get(Knowledge.VALID_TO));
  }

  /** Whether it limits its item as another row of its kind does. */
  boolean says(KnowledgeRow row) {
    return kind.limits().stream()
        .filter(column -> !column.equals(Limit.OTHER_NAME))
        .allMatch(column -> meaning(column).equals(row.meaning(column)));
  }

  /** The limit in words. */
  String words() {
    String words =
        kind.limits().stream()
            .filter(column -> !get(column).isEmpty())
            .map(column -> LimitTitles.of(column) + "=" + get(column))
            .collect(Collectors.joining("，"));
    return words.isEmpty() ? kind.title() : words;
  }

  /** Values apart and sorted; 2.50 is 2.5. */
  private List<String> meaning(String column) {
    return Arrays.stream(get(column).split(";", -1))
        .map(String::strip)
        .map(value -> CODES.contains(kind) ? value : number(value))
        .sorted()
        .toList();
  }

  private static String number(String value) {
    return value.matches("\\d+(\\.\\d+)?")
        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
        : value;
  }
}
