package org.claimsieve.curation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.LimitKind;

/** Rows that say nothing a rule can use, with what is wrong with each, in Chinese. */
public final class RowFaults {
  private static final String PLACE = "place";
  private static final String FAULTS = "faults";

  private RowFaults() {}

  /** Of the whole knowledge base. */
  public static Map<KnowledgeRow, List<String>> of(SparkSession spark, KnowledgeTables tables) {
    Map<KnowledgeRow, List<String>> faults = new LinkedHashMap<>();
    for (LimitKind kind : LimitKind.values()) {
      faults.putAll(of(spark, tables.of(kind)));
    }
    return faults;
  }

  /** Of one kind. */
  static Map<KnowledgeRow, List<String>> of(SparkSession spark, KnowledgeTable table) {
    Map<KnowledgeRow, List<String>> faults = new LinkedHashMap<>();
    if (table.rows().isEmpty()) {
      return faults;
    }
    List<Row> rows = new ArrayList<>();
    for (KnowledgeRow row : table.rows()) {
      List<Object> cells = new ArrayList<>(List.of(rows.size()));
      cells.addAll(row.cells().subList(0, table.kind().columns().size()));
      rows.add(RowFactory.create(cells.toArray()));
    }
    StructType type = new StructType().add(PLACE, DataTypes.IntegerType);
    for (String column : table.kind().columns()) {
      type = type.add(column, DataTypes.StringType);
    }
    Map<Integer, List<String>> byPlace = new TreeMap<>();
    spark
        .createDataFrame(rows, type)
        .select(col(PLACE), Knowledge.faultsOfRow(table.kind()).as(FAULTS))
        .filter(size(col(FAULTS)).gt(0))
        .collectAsList()
        .forEach(row -> byPlace.put(row.getInt(0), List.copyOf(row.<String>getList(1))));
    byPlace.forEach((place, what) -> faults.put(table.rows().get(place), what));
    return faults;
  }
}
