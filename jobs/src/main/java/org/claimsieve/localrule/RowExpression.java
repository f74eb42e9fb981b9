package org.claimsieve.localrule;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BinaryArithmetic;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.DivModLike;
import org.apache.spark.sql.catalyst.expressions.EvalMode;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NullIf;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.expressions.Pmod;
import org.apache.spark.sql.catalyst.expressions.RaiseError;
import org.apache.spark.sql.catalyst.expressions.RuntimeReplaceable;
import org.apache.spark.sql.catalyst.expressions.TryEval;
import org.apache.spark.sql.catalyst.expressions.UserDefinedExpression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StringType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A resolved expression of a local rule: whether it depends on anything but its row, whether it
 * keeps money exact, and whether some value of a row would stop the night.
 */
final class RowExpression {
  /** What depends on the moment or the machine, by the name of Spark's class. */
  private static final Set<String> OF_THE_MOMENT =
      Set.of(
          "CurrentDate",
          "CurrentTime",
          "CurrentTimestamp",
          "Now",
          "LocalTimestamp",
          "CurrentTimeZone",
          "CurrentUser",
          "CurrentDatabase",
          "CurrentCatalog");

  /** Of these only the size of a number can fail. */
  private static final Set<String> HARMLESS = Set.of("Abs", "UnaryMinus");

  private final Expression root;
  private final Set<String> faults = new LinkedHashSet<>();

  RowExpression(Expression root) {
    this.root = root;
  }

  /**
   * What is wrong with it.
   *
   * @param exact whether floating point is refused wherever it stands, and not for money alone
   */
  Set<String> faults(boolean exact) {
    walk(root, exact, false);
    return faults;
  }

  /**
   * Looks at a node and all that it is made of.
   *
   * @param tried whether a failure becomes null further up
   */
  private void walk(Expression node, boolean exact, boolean tried) {
    if (node instanceof PlanExpression<?>) {
      faults.add("holds a query of its own; only the columns of the row are allowed");
      return;
    }
    if (node instanceof UserDefinedExpression own) {
      faults.add("calls a function that is not Spark's own: " + own.name());
    }
    if (!node.deterministic()) {
      faults.add("may differ from one run to the next");
    }
    if (OF_THE_MOMENT.contains(node.getClass().getSimpleName())) {
      faults.add("depends on when and where it runs: " + node.prettyName());
    }
    if (isFloating(node.dataType()) && (exact || holdsMoney(node))) {
      faults.add(
          "computes in floating point (%s); money stays decimal: 0.5 and not 5e-1 or 0.5D"
              .formatted(node.dataType().simpleString()));
    }
    if (!tried) {
      failure(node).ifPresent(faults::add);
    }
    boolean below = tried || node instanceof TryEval;
    for (Expression child : children(node)) {
      walk(child, exact, below);
    }
    if (node instanceof RuntimeReplaceable replaceable) {
      walk(replaceable.replacement(), exact, below);
    }
  }

  private static List<Expression> children(Expression node) {
    return CollectionConverters.asJava(node.children());
  }

  private static boolean isFloating(DataType type) {
    return type.equals(DataTypes.DoubleType) || type.equals(DataTypes.FloatType);
  }

  private static boolean holdsMoney(Expression node) {
    return (node instanceof AttributeReference && node.dataType() instanceof DecimalType)
        || children(node).stream().anyMatch(RowExpression::holdsMoney);
  }

  /** What would stop the night on some row. */
  private static Optional<String> failure(Expression node) {
    if (node instanceof DivModLike || node instanceof Pmod) {
      return division((BinaryArithmetic) node);
    }
    if (node instanceof Cast cast) {
      return cast.evalMode().equals(EvalMode.ANSI()) ? cast(cast) : Optional.empty();
    }
    return node instanceof RaiseError || isSetToFail(node)
        ? Optional.of(
            "may stop the night with an error (%s); write its try_ form or do without it"
                .formatted(node.prettyName()))
        : Optional.empty();
  }

  private static Optional<String> division(BinaryArithmetic division) {
    return division.failOnError() && !isSafeDivisor(children(division).get(1))
        ? Optional.of(
            "may divide by zero, which stops the night; write a / nullif(b, 0) or try_divide(a, b)")
        : Optional.empty();
  }

  private static boolean isSafeDivisor(Expression divisor) {
    if (divisor instanceof Cast cast) {
      return isSafeDivisor(cast.child());
    }
    return divisor instanceof NullIf || (divisor instanceof Literal literal && !isZero(literal));
  }

  private static boolean isZero(Literal literal) {
    try {
      return new BigDecimal(String.valueOf(literal.value())).signum() == 0;
    } catch (NumberFormatException noNumber) {
      return true;
    }
  }

  /** A text that has to be read as something else, and might be none. */
  private static Optional<String> cast(Cast cast) {
    Expression given = cast.child();
    boolean ofText = given.dataType() instanceof StringType;
    if (!ofText || cast.dataType() instanceof StringType) {
      return Optional.empty();
    }
    if (given instanceof Literal && gives(cast)) {
      return Optional.empty();
    }
    String what = given.sql().replace("`", "");
    String type = cast.dataType().simpleString();
    return Optional.of(
        "takes the text %s as %s, and one that is none stops the night; write try_cast(%s AS %s), or compare it with a text in quotes"
            .formatted(what, type, what, type));
  }

  /** Many of Spark's functions say by a field of this name whether a bad value is an error. */
  private static boolean isSetToFail(Expression node) {
    if (node instanceof RuntimeReplaceable || HARMLESS.contains(node.getClass().getSimpleName())) {
      return false;
    }
    for (int i = 0; i < node.productArity(); i++) {
      if (node.productElementName(i).equals("failOnError")
          && Boolean.TRUE.equals(node.productElement(i))) {
        return !(node.foldable() && gives(node));
      }
    }
    return false;
  }

  private static boolean gives(Expression constant) {
    try {
      constant.eval(null);
      return true;
    } catch (RuntimeException fails) {
      return false;
    }
  }
}
