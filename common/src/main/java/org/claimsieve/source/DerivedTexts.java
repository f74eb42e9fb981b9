package org.claimsieve.source;

import static org.apache.spark.sql.functions.expr;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The expressions of a layout over the columns of a file, resolved once and computed record by
 * record where the file is read.
 */
final class DerivedTexts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> columns;
  private final List<String> fields;
  private final Seq<Expression> expressions;
  private final Seq<Attribute> input;

  private DerivedTexts(
      List<String> columns,
      List<String> fields,
      Seq<Expression> expressions,
      Seq<Attribute> input) {
    this.columns = columns;
    this.fields = fields;
    this.expressions = expressions;
    this.input = input;
  }

  /**
   * Resolves expressions.
   *
   * @param columns columns of the files, all of them text
   * @param sqlByField expression by field
   */
  static DerivedTexts of(SparkSession spark, List<String> columns, Map<String, String> sqlByField) {
    StructType type = new StructType();
    for (String column : columns) {
      type = type.add(column, DataTypes.StringType);
    }
    Column[] texts =
        sqlByField.entrySet().stream()
            .map(entry -> expr(entry.getValue()).cast(DataTypes.StringType).as(entry.getKey()))
            .toArray(Column[]::new);
    org.apache.spark.sql.classic.Dataset<?> derived =
        (org.apache.spark.sql.classic.Dataset<?>)
            spark.createDataFrame(List.of(), type).select(texts);
    Project plan = (Project) ReplaceExpressions.apply(derived.queryExecution().analyzed());
    List<Expression> expressions =
        CollectionConverters.asJava(plan.projectList()).stream()
            .map((NamedExpression named) -> (Expression) named)
            .toList();
    return new DerivedTexts(
        List.copyOf(columns),
        List.copyOf(sqlByField.keySet()),
        CollectionConverters.asScala(expressions).toSeq(),
        plan.child().output());
  }

  /** Columns that {@link #projection} takes, in order. */
  List<String> columns() {
    return columns;
  }

  /** Place of a field in what {@link #projection} gives; below zero where it is not derived. */
  int place(String field) {
    return fields.indexOf(field);
  }

  /** Computes the texts of one record; not for several threads. */
  UnsafeProjection projection() {
    return UnsafeProjection.create(expressions, input);
  }

  /** Where nothing is derived. */
  boolean isEmpty() {
    return fields.isEmpty();
  }
}
