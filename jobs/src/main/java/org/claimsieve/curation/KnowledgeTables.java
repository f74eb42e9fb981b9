package org.claimsieve.curation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimsieve.knowledge.LimitKind;

/** The whole knowledge base as it is written; a kind that is not named is empty. */
public record KnowledgeTables(Map<LimitKind, KnowledgeTable> byKind) {
  public KnowledgeTables {
    byKind = Map.copyOf(byKind);
  }

  /** The rows of a kind. */
  public KnowledgeTable of(LimitKind kind) {
    return byKind.getOrDefault(kind, KnowledgeTable.empty(kind));
  }

  /** All rows, kind by kind. */
  public List<KnowledgeRow> rows() {
    return Arrays.stream(LimitKind.values()).flatMap(kind -> of(kind).rows().stream()).toList();
  }

  /** The same files with other rows. */
  KnowledgeTables with(List<KnowledgeRow> rows) {
    Map<LimitKind, List<KnowledgeRow>> apart =
        rows.stream().collect(Collectors.groupingBy(KnowledgeRow::kind));
    Map<LimitKind, KnowledgeTable> tables = new EnumMap<>(LimitKind.class);
    for (LimitKind kind : LimitKind.values()) {
      tables.put(kind, of(kind).with(apart.getOrDefault(kind, List.of())));
    }
    return new KnowledgeTables(tables);
  }
}
