package org.claimsieve.night;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.curation.KnowledgeFolder;
import org.claimsieve.curation.KnowledgeRow;
import org.claimsieve.curation.KnowledgeTable;
import org.claimsieve.curation.KnowledgeTables;
import org.claimsieve.curation.KnownRules;
import org.claimsieve.curation.RowFaults;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** The knowledge base of the home as a night reads it. */
final class KnowledgeFiles {
  private KnowledgeFiles() {}

  /**
   * Every kind of limit; one whose file is missing is empty and its rules say so. Refused with all
   * faults at once where a file cannot be read or a row belongs to no rule of its kind; a row that
   * is wrong in another way is left out and counted.
   *
   * @param notice takes the sentence that counts them
   */
  static Knowledge read(Workspace workspace, Consumer<String> notice) {
    KnowledgeFolder folder = new KnowledgeFolder(workspace.home().knowledge());
    Collection<String> off = workspace.configuration().rules().disabled();
    KnownRules rules = new KnownRules(workspace.rules(), off);
    return read(workspace.lake().spark(), folder, rules, notice);
  }

  static Knowledge read(
      SparkSession spark, KnowledgeFolder folder, KnownRules known, Consumer<String> notice) {
    List<String> faults = new ArrayList<>();
    KnowledgeTables tables = folder.read(faults);
    faults.addAll(known.faults(folder, tables));
    if (!faults.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, KnowledgeFolder.SUBJECT, faults);
    }
    int unusable = RowFaults.of(spark, tables).size();
    if (unusable > 0) {
      notice.accept(
          "%d of %d rows of the knowledge base are left out for a fault; `claimsieve knowledge check` names them"
              .formatted(unusable, tables.rows().size()));
    }
    Map<LimitKind, Dataset<Row>> text = new EnumMap<>(LimitKind.class);
    Map<LimitKind, Set<String>> rules = new EnumMap<>(LimitKind.class);
    for (LimitKind kind : LimitKind.values()) {
      text.put(kind, dataset(spark, tables.of(kind)));
      rules.put(kind, rules(tables.of(kind)));
    }
    return new Knowledge(text, rules);
  }

  /** The columns of the kind; a column of the bureau's own is nothing to a rule. */
  private static Dataset<Row> dataset(SparkSession spark, KnowledgeTable table) {
    StructType type = new StructType();
    for (String column : table.kind().columns()) {
      type = type.add(column, DataTypes.StringType);
    }
    int width = table.kind().columns().size();
    List<Row> rows =
        table.rows().stream()
            .map(row -> RowFactory.create(row.cells().subList(0, width).toArray()))
            .toList();
    return spark.createDataFrame(rows, type);
  }

  /** Rules that the rows belong to. */
  private static Set<String> rules(KnowledgeTable table) {
    return table.rows().stream()
        .map(KnowledgeRow::rule)
        .filter(rule -> !rule.isEmpty())
        .collect(Collectors.toSet());
  }
}
