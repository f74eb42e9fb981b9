package org.claimsieve.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.claimsieve.TestSpark;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.lake.Held;

/** The knowledge base of a {@link RuleNight}. */
final class LimitRows {
  private final Map<LimitKind, List<Row>> limits = new EnumMap<>(LimitKind.class);

  void add(String rule, LimitKind kind, String code, String from, String to, String... values) {
    if (values.length != kind.limits().size()) {
      throw new IllegalArgumentException(kind + " wants " + kind.limits());
    }
    List<Object> row = new ArrayList<>(List.of(rule, code, "名称"));
    row.addAll(List.of(values));
    row.add(from);
    row.add(to);
    row.addAll(List.of("依据" + code, "1"));
    limits.computeIfAbsent(kind, k -> new ArrayList<>()).add(RowFactory.create(row.toArray()));
  }

  /** Adds those that are not there yet. */
  void addAll(LimitRows more) {
    more.limits.forEach(
        (kind, rows) -> {
          List<Row> known = limits.computeIfAbsent(kind, k -> new ArrayList<>());
          rows.stream().filter(row -> !known.contains(row)).forEach(known::add);
        });
  }

  Knowledge knowledge() {
    Map<LimitKind, Dataset<Row>> text = new EnumMap<>(LimitKind.class);
    Map<LimitKind, Set<String>> rules = new EnumMap<>(LimitKind.class);
    limits.forEach(
        (kind, rows) ->
            rules.put(
                kind, rows.stream().map(row -> row.getString(0)).collect(Collectors.toSet())));
    for (LimitKind kind : LimitKind.values()) {
      StructField[] fields =
          kind.columns().stream()
              .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true))
              .toArray(StructField[]::new);
      text.put(
          kind,
          TestSpark.session()
              .createDataFrame(
                  limits.getOrDefault(kind, List.of()), DataTypes.createStructType(fields)));
    }
    return new Knowledge(text, rules);
  }

  /** Cards that are computed once, as a night does. */
  KnowledgeCards cards() {
    KnowledgeCards cards = KnowledgeCards.of(knowledge());
    return limits.isEmpty() ? cards : cards.with(Held.of(cards.rows()).rows());
  }
}
