package org.claimsieve.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.source.SettlementDays;

/**
 * Gives every row the day of the settlement that it belongs to, so that rows of a claim lie
 * together: a line by the settlement it names, visits and diagnoses by the latest settlement of
 * their visit. A row whose settlement is not known has no day; it waits.
 *
 * @param dates nights whose files are taken in
 * @param settlements the settlement table as it will be once published
 * @param displaced settlements that left a day
 */
record Placement(Collection<LocalDate> dates, Dataset<Row> settlements, Displaced displaced) {

  /**
   * Settlements of which another version stood on another day before this delivery.
   *
   * @param rows their ids
   * @param days settlement days of those versions
   */
  record Displaced(Dataset<Row> rows, Set<LocalDate> days) {
    static Displaced none(Dataset<Row> settlements) {
      return new Displaced(settlements.limit(0), Set.of());
    }
  }

  /** With settlements of which none left a day. */
  static Placement of(Collection<LocalDate> dates, Dataset<Row> settlements) {
    return new Placement(dates, settlements, Displaced.none(settlements));
  }

  /** Day on which a misplaced row lies today. */
  static final String FROM = "_from";

  /** Night that brought the settlement of a misplaced row. */
  static final String NIGHT = "_night";

  private static final String LINK = "_link";
  private static final String TARGET = "_target";

  /** The column by which rows of a table find their settlement. */
  static String link(TableSpec spec) {
    return spec.equals(FeeLine.TABLE) ? FeeLine.SETL_ID : Settlement.MDTRT_ID;
  }

  /** Rows that name a settlement and wait for it. */
  static Column waiting(TableSpec spec) {
    return col(Provenance.SETL_DATE).isNull().and(col(link(spec)).isNotNull());
  }

  /** Days of delivered settlements, by what rows of a table name them by. */
  SettlementDays days(TableSpec spec) {
    return SettlementDays.of(
        settlements.filter(col(Provenance.ARRIVED).isin(dates.toArray())),
        link(spec),
        Provenance.SETL_DATE);
  }

  /**
   * Rows that wait, or that may lie on a day which their settlement has left; a first look, before
   * all settlements are asked.
   */
  Dataset<Row> suspects(TableSpec spec, Dataset<Row> rows) {
    Dataset<Row> waiting = rows.filter(waiting(spec));
    if (displaced.days().isEmpty()) {
      return waiting;
    }
    Dataset<Row> left =
        displaced.rows().select(col(link(spec)).as(LINK)).filter(col(LINK).isNotNull()).distinct();
    return waiting.unionByName(
        rows.filter(col(Provenance.SETL_DATE).isin(displaced.days().toArray()))
            .join(broadcast(left), col(link(spec)).equalTo(col(LINK)), "left_semi"));
  }

  /**
   * Suspects that do not lie on their settlement's day, with that day, {@link #FROM} and {@link
   * #NIGHT}; without a day where there is no such settlement any more.
   */
  Dataset<Row> misplaced(TableSpec spec, Dataset<Row> suspects) {
    String link = link(spec);
    Dataset<Row> ids = suspects.select(col(link).as(LINK)).distinct();
    Column place = struct(col(Provenance.SETL_DATE), col(Provenance.ARRIVED));
    Dataset<Row> targets =
        settlements
            .join(broadcast(ids), col(link).equalTo(col(LINK)), "left_semi")
            .groupBy(col(link).as(LINK))
            .agg(max(place).as(TARGET));
    Column day = col(TARGET).getField(Provenance.SETL_DATE);
    return suspects
        .join(targets, col(link).equalTo(col(LINK)), "left")
        .filter(not(day.eqNullSafe(col(Provenance.SETL_DATE))))
        .withColumn(FROM, col(Provenance.SETL_DATE))
        .withColumn(NIGHT, col(TARGET).getField(Provenance.ARRIVED))
        .withColumn(Provenance.SETL_DATE, day)
        .drop(LINK, TARGET);
  }
}
