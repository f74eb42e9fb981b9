package org.claimsieve.quality;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.try_sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.claimsieve.schema.DataQuality;
import org.claimsieve.schema.Kind;

/** Checks applied to the rows of their table. An overflow makes an amount null, never an error. */
public final class QualityReport {
  /** Between the ids of {@link DataQuality#EXAMPLES}. */
  public static final String BETWEEN = "; ";

  private static final int EXAMPLES = 3;

  /** Longer ids are cut, so that examples fit wherever they are kept. */
  private static final int LONGEST = 600;

  private static final String ROW = "row";
  private static final String SUBJECT = "subject";
  private static final String PLACE = "place";

  private QualityReport() {}

  /**
   * One row per check, in one pass over the rows: {@code check_id}, {@code source_table}, {@code
   * checked}, {@code differing}, {@code differing_amt}.
   *
   * @param checks at least one, all of the table that the rows are of
   */
  public static Dataset<Row> counts(List<QualityCheck> checks, Dataset<Row> rows) {
    List<Column> sums = new ArrayList<>();
    for (QualityCheck check : checks) {
      sums.add(count_if(check.applicable()).as(DataQuality.CHECKED + " " + check.id()));
      sums.add(count_if(check.broken()).as(DataQuality.DIFFERING + " " + check.id()));
      check.fen().ifPresent(fen -> sums.add(try_sum(when(check.broken(), fen)).as(amount(check))));
    }
    Column[] more = sums.subList(1, sums.size()).toArray(Column[]::new);
    return rows.agg(sums.get(0), more)
        .select(explode(array(checks.stream().map(QualityReport::row).toArray(Column[]::new))))
        .select("col.*");
  }

  /**
   * Examples of the checks that some row breaks: {@code check_id}, {@code examples}. No more than
   * three ids of a check are ever held at once.
   */
  public static Dataset<Row> examples(List<QualityCheck> broken, Dataset<Row> rows) {
    Column[] hits =
        broken.stream()
            .map(
                check ->
                    when(
                        check.broken(),
                        struct(
                            lit(check.id()).as(DataQuality.CHECK_ID),
                            check.subject().substr(1, LONGEST).as(SUBJECT))))
            .toArray(Column[]::new);
    Column place =
        row_number().over(Window.partitionBy(DataQuality.CHECK_ID).orderBy(col(SUBJECT)));
    return rows.select(explode(array_compact(array(hits))).as(ROW))
        .select(ROW + ".*")
        .filter(col(SUBJECT).isNotNull())
        .withColumn(PLACE, place)
        .filter(col(PLACE).leq(EXAMPLES))
        .groupBy(DataQuality.CHECK_ID)
        .agg(array_join(sort_array(collect_list(col(SUBJECT))), BETWEEN).as(DataQuality.EXAMPLES));
  }

  private static Column row(QualityCheck check) {
    Column differing = col(DataQuality.DIFFERING + " " + check.id());
    Column amount =
        check
            .fen()
            .map(fen -> when(differing.equalTo(0), lit(BigDecimal.ZERO)).otherwise(yuan(check)))
            .orElse(lit(null));
    return struct(
        lit(check.id()).as(DataQuality.CHECK_ID),
        lit(check.table().name()).as(DataQuality.SOURCE_TABLE),
        col(DataQuality.CHECKED + " " + check.id()).as(DataQuality.CHECKED),
        differing.as(DataQuality.DIFFERING),
        amount.cast(Kind.MONEY.type()).as(DataQuality.DIFFERING_AMT));
  }

  private static Column yuan(QualityCheck check) {
    return col(amount(check))
        .cast("decimal(20,0)")
        .multiply(lit(new BigDecimal("0.01")))
        .try_cast(Kind.MONEY.type());
  }

  private static String amount(QualityCheck check) {
    return DataQuality.DIFFERING_AMT + " " + check.id();
  }
}
