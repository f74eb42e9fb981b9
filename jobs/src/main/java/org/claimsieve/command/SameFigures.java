package org.claimsieve.command;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.ItemUsage;
import org.claimsieve.schema.TableSpec;

/** Compares each row of the indicators in our lake with DuckDB's. */
final class SameFigures {
  private static final List<String> INDICATOR =
      List.of(
          IndicatorValue.INDICATOR_ID,
          IndicatorValue.SUBJECT_TYPE,
          IndicatorValue.SUBJECT_ID,
          IndicatorValue.NUMERATOR,
          IndicatorValue.DENOMINATOR);

  private static final List<String> USAGE =
      List.of(
          ItemUsage.SCOPE,
          ItemUsage.FIXMEDINS_CODE,
          ItemUsage.ITEM_KIND,
          ItemUsage.HILIST_CODE,
          ItemUsage.SETTLEMENTS,
          ItemUsage.PERSONS,
          ItemUsage.CNT,
          ItemUsage.AMOUNT,
          ItemUsage.INSCP_AMT,
          ItemUsage.RANK_SETTLEMENTS,
          ItemUsage.RANK_AMOUNT);

  private SameFigures() {}

  /** Comparison by name: readmissions, average costs, item usage. */
  static Map<String, NightFigures.Same> compare(Lake lake, LocalDate night, DuckDbPeer peer)
      throws SQLException {
    List<String> ours = ours(lake, IndicatorValue.TABLE, night, INDICATOR);
    List<String> theirs = theirs(peer, DuckDbPeer.INDICATORS, INDICATOR);
    Map<String, NightFigures.Same> same = new LinkedHashMap<>();
    for (String name : List.of("readmission-7d", "average-cost")) {
      same.put(name, compare(startingWith(ours, name), startingWith(theirs, name)));
    }
    same.put(
        "item-usage",
        compare(
            ours(lake, ItemUsage.TABLE, night, USAGE), theirs(peer, DuckDbPeer.ITEM_USAGE, USAGE)));
    return same;
  }

  /** Rows that stand on both sides equally often are the same. */
  static NightFigures.Same compare(List<String> ours, List<String> theirs) {
    Map<String, Integer> balance = new HashMap<>();
    ours.forEach(row -> balance.merge(row, 1, Integer::sum));
    theirs.forEach(row -> balance.merge(row, -1, Integer::sum));
    long differing = balance.values().stream().mapToLong(Math::abs).sum();
    return new NightFigures.Same(ours.size(), differing);
  }

  /** One text per row; numbers without trailing zeros. */
  static String text(List<?> values) {
    return values.stream()
        .map(
            value ->
                value instanceof Number
                    ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
                    : String.valueOf(value))
        .collect(Collectors.joining("|"));
  }

  private static List<String> startingWith(List<String> rows, String name) {
    return rows.stream().filter(row -> row.startsWith(name)).toList();
  }

  private static List<String> ours(
      Lake lake, TableSpec table, LocalDate night, List<String> columns) {
    List<String> rows = new ArrayList<>();
    for (Row row :
        lake.read(table, night, night)
            .select(columns.stream().map(name -> col(name)).toArray(Column[]::new))
            .collectAsList()) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        values.add(row.isNullAt(i) ? "" : row.get(i));
      }
      rows.add(text(values));
    }
    return rows;
  }

  private static List<String> theirs(DuckDbPeer peer, String table, List<String> columns)
      throws SQLException {
    return peer.rows("select %s from %s".formatted(String.join(", ", columns), table)).stream()
        .map(SameFigures::text)
        .toList();
  }
}
