package org.claimsieve.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.jspecify.annotations.Nullable;

/** Refused rows by what is wrong with them, the most frequent first. */
public final class QuarantineGroups {
  private static final String ROWS = "rows";
  private static final String DATES = "dates";
  private static final String EXAMPLE = "example";

  private QuarantineGroups() {}

  /**
   * Rows of one table that were refused for one reason.
   *
   * @param amount sum where the rows' amounts could be read, yuan
   * @param dates business dates on which such rows came
   * @param file of the first such row
   * @param line of the first such row
   * @param detail of the first such row: column, value and what was allowed
   */
  public record Group(
      String table,
      String reason,
      long rows,
      BigDecimal amount,
      long dates,
      String file,
      long line,
      String detail) {}

  /**
   * The groups of a business date.
   *
   * @param date null for all dates
   */
  public static List<Group> of(Lake lake, @Nullable LocalDate date) {
    Dataset<Row> refused =
        date == null ? lake.read(Quarantined.TABLE) : lake.read(Quarantined.TABLE, date, date);
    return refused
        .groupBy(Quarantined.SOURCE_TABLE, Quarantined.REASON)
        .agg(
            count(lit(1)).as(ROWS),
            coalesce(sum(Quarantined.AMOUNT), lit(0)).cast("decimal(16,2)").as(Quarantined.AMOUNT),
            count_distinct(col(Provenance.ARRIVED)).as(DATES),
            min(struct(
                    col(Provenance.SOURCE_FILE),
                    col(Provenance.SOURCE_LINE),
                    col(Quarantined.DETAIL)))
                .as(EXAMPLE))
        .orderBy(
            col(ROWS).desc(), col(Quarantined.SOURCE_TABLE).asc(), col(Quarantined.REASON).asc())
        .collectAsList()
        .stream()
        .map(QuarantineGroups::group)
        .toList();
  }

  private static Group group(Row row) {
    Row example = row.getAs(EXAMPLE);
    return new Group(
        row.getAs(Quarantined.SOURCE_TABLE),
        row.getAs(Quarantined.REASON),
        row.<Long>getAs(ROWS),
        row.getAs(Quarantined.AMOUNT),
        row.<Long>getAs(DATES),
        example.getString(0),
        example.getLong(1),
        example.isNullAt(2) ? "" : example.getString(2));
  }
}
