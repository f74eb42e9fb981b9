package org.claimsieve.localrule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.local.LocalRuleText.Kind;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.TableSpec;

/** The columns that expressions of local rules may name. */
public final class RuleColumns {
  private RuleColumns() {}

  /**
   * A column, to be read.
   *
   * @param type as SQL names it
   */
  public record Documented(String name, String type, String meaning) {}

  /** What rules of that kind may name, in the order of the table. */
  public static List<Documented> documented(SparkSession spark, Kind kind) {
    return Arrays.stream(type(spark, kind).fields()).map(RuleColumns::of).toList();
  }

  private static Documented of(StructField field) {
    String name = field.name();
    return new Documented(name, field.dataType().simpleString(), meaning(name));
  }

  /** Those columns without a row. */
  static Dataset<Row> empty(SparkSession spark, Kind kind) {
    return spark.createDataFrame(List.of(), type(spark, kind));
  }

  private static StructType type(SparkSession spark, Kind kind) {
    return switch (kind) {
      case LINE ->
          EnrichedLine.of(empty(spark, FeeLine.TABLE), empty(spark, ClaimFact.TABLE)).schema();
      case CLAIM -> ClaimFact.TABLE.structType();
    };
  }

  private static Dataset<Row> empty(SparkSession spark, TableSpec table) {
    return spark.createDataFrame(List.of(), table.structType());
  }

  private static String meaning(String column) {
    Optional<Field> field = FeeLine.TABLE.field(column);
    if (field.isEmpty()) {
      field = ClaimFact.TABLE.field(column);
    }
    return field.map(Field::meaning).orElse(EnrichedLine.DERIVED.getOrDefault(column, ""));
  }
}
