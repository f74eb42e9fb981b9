package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Hit;
import org.claimsieve.schema.FeeLine;

/** Different drugs of one prescription, counted; each drug stands by its first line. */
final class PrescribedDrugs {
  /** Number of different drugs in the group. */
  static final String KINDS = "kinds";

  /** Place of the drug in its group, from one. */
  static final String PLACE = "place";

  private static final String OF_DRUG = "of_drug";

  private PrescribedDrugs() {}

  /** Whether a line names its prescription and item, outside hospital stays. */
  static Column prescribed() {
    Column named = col(FeeLine.RX_DRORD_NO).isNotNull().and(col(FeeLine.HILIST_CODE).isNotNull());
    return Screened.outpatient().and(named);
  }

  /**
   * Hits on drugs beyond the allowed number of their group, those before them involved.
   *
   * @param group columns that are one within a group, never null
   * @param order columns by which drugs stand, the last one unique
   */
  static Dataset<Row> beyond(
      Dataset<Row> lines, int allowed, List<String> group, List<String> order, Column sentence) {
    WindowSpec whole = Window.partitionBy(columns(group.stream()));
    WindowSpec drug =
        Window.partitionBy(columns(Stream.concat(group.stream(), Stream.of(FeeLine.HILIST_CODE))));
    Column[] placed = columns(order.stream());
    Column beyond = col(PLACE).gt(allowed);
    return lines
        .withColumn(OF_DRUG, row_number().over(drug.orderBy(placed)))
        .filter(col(OF_DRUG).equalTo(1))
        .withColumn(KINDS, count(lit(1)).over(whole))
        .filter(col(KINDS).gt(allowed))
        .withColumn(PLACE, row_number().over(whole.orderBy(placed)))
        .select(
            Hit.subject(concat_ws("|", columns(group.stream()))),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(when(beyond, AtStake.line()).otherwise(lit(0))),
            Hit.accusedWhere(beyond),
            Hit.evidence(sentence));
  }

  private static Column[] columns(Stream<String> names) {
    return names.map(name -> col(name)).toArray(Column[]::new);
  }
}
