package org.claimsieve.localrule;

import static org.apache.spark.sql.functions.expr;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.LeafNode;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.problem.Nearest;
import scala.jdk.javaapi.CollectionConverters;

/** Lets Spark resolve the expressions of local rules, over columns without a row. */
final class ExpressionCheck {
  private static final String BEYOND =
      "looks beyond its own row: no aggregate, window, explode or * is allowed";

  private final Dataset<Row> columns;

  /**
   * A check.
   *
   * @param columns the columns that expressions may name, without a row
   */
  ExpressionCheck(Dataset<Row> columns) {
    this.columns = columns;
  }

  /** What an expression has to give. */
  enum Wanted {
    CONDITION,
    AMOUNT,
    SHARE,
    WORDS
  }

  StructType type() {
    return columns.schema();
  }

  /** What is wrong with a name of a column; empty where there is such a column. */
  Optional<String> unknown(String column) {
    List<String> names = Arrays.asList(columns.columns());
    if (names.contains(column)) {
      return Optional.empty();
    }
    Optional<String> near = Nearest.to(column, names);
    String hint = near.map(name -> "did you mean " + name + "? ").orElse("");
    return Optional.of(
        "unknown column %s; %s`claimsieve rules columns` lists all".formatted(column, hint));
  }

  /** What is wrong with an expression. */
  List<String> faults(String sql, Wanted wanted) {
    List<NamedExpression> given;
    try {
      given = ofOneRow(columns.select(expr(sql)).queryExecution().analyzed());
    } catch (Exception refused) { // of several kinds, some of them checked and not declared
      return List.of(reason(refused));
    }
    if (given.size() != 1) {
      return List.of(BEYOND);
    }
    Expression found = (Expression) given.get(0);
    Set<String> faults = new LinkedHashSet<>();
    typed(found.dataType(), wanted).ifPresent(faults::add);
    boolean exact = wanted == Wanted.AMOUNT || wanted == Wanted.SHARE;
    faults.addAll(new RowExpression(found).faults(exact));
    return List.copyOf(faults);
  }

  /** What the plan gives of each row of the columns; nothing where it does more than that. */
  private static List<NamedExpression> ofOneRow(LogicalPlan plan) {
    return plan instanceof Project project && project.child() instanceof LeafNode
        ? CollectionConverters.asJava(project.projectList())
        : List.of();
  }

  private String reason(Exception refused) {
    if (!(refused instanceof AnalysisException analysis)) {
      return "Spark cannot read it: " + firstLine(String.valueOf(refused.getMessage()));
    }
    String why = "Spark cannot read it: " + firstLine(analysis.getSimpleMessage());
    if (String.valueOf(analysis.getCondition()).startsWith("UNRESOLVED_COLUMN")) {
      String name = analysis.getMessageParameters().getOrDefault("objectName", "");
      return unknown(name.replace("`", "")).orElse(why);
    }
    return why;
  }

  static String firstLine(String message) {
    return message.strip().lines().findFirst().orElse("no reason given");
  }

  private static Optional<String> typed(DataType type, Wanted wanted) {
    boolean whole = type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType);
    boolean exact = type instanceof DecimalType;
    boolean fits =
        switch (wanted) {
          case CONDITION -> type.equals(DataTypes.BooleanType);
          case AMOUNT -> exact;
          case SHARE -> exact || whole;
          case WORDS -> true;
        };
    String asked = wanted == Wanted.CONDITION ? "true or false (boolean)" : "an exact decimal";
    return fits
        ? Optional.empty()
        : Optional.of("gives %s; wanted: %s".formatted(type.simpleString(), asked));
  }
}
