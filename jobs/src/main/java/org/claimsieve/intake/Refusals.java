package org.claimsieve.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Staged;
import org.claimsieve.ledger.Amount;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.source.ReadTally;

/** Refused rows of a delivery on their way into quarantine. */
final class Refusals {
  private static final List<String> IDENTITY =
      List.of(
          Provenance.ARRIVED,
          Quarantined.SOURCE_TABLE,
          Provenance.SOURCE_FILE,
          Provenance.SOURCE_LINE);

  private final Staged staged;
  private final Column mine;
  private final Map<String, Kept> kept = new HashMap<>();

  /** What lies in quarantine of one file, with the first of its reasons. */
  record Kept(Amount amount, String example) {}

  private Refusals(Staged staged, Column mine) {
    this.staged = staged;
    this.mine = mine;
  }

  /**
   * Stages the refused rows of those tables in place of what quarantine holds of their files.
   *
   * @param tables read to their end
   */
  static Refusals stage(Lake lake, Collection<TableIntake> tables) {
    List<LocalDate> dates =
        tables.stream()
            .flatMap(t -> t.files().stream())
            .map(DeliveredFile::date)
            .distinct()
            .toList();
    Column mine = lit(false);
    for (TableIntake table : tables) {
      mine =
          mine.or(
              col(Quarantined.SOURCE_TABLE)
                  .equalTo(table.spec().name())
                  .and(
                      col(Provenance.SOURCE_FILE)
                          .isin(table.files().stream().map(DeliveredFile::name).toArray())));
    }
    mine = col(Provenance.ARRIVED).isin(dates.toArray()).and(mine);
    Refusals refusals = new Refusals(lake.stage(Quarantined.TABLE), mine);
    refusals.write(tables, dates);
    return refusals;
  }

  private void write(Collection<TableIntake> tables, List<LocalDate> dates) {
    boolean any = false;
    if (staged.mayHold(Provenance.ARRIVED, dates)) {
      staged.remove(staged.rows().filter(mine), IDENTITY, mine);
      any = true;
    }
    for (TableIntake table : tables) {
      if (table.source().tallies().values().stream().mapToLong(ReadTally::refused).sum() > 0) {
        staged.append(table.source().refused(), dates.size());
        any = true;
      }
    }
    if (any) {
      countKept();
    }
  }

  private void countKept() {
    Column fen = coalesce(sum(col(Quarantined.AMOUNT).multiply(100).cast("bigint")), lit(0L));
    for (Row row :
        staged
            .rows()
            .filter(mine)
            .groupBy(col(Quarantined.SOURCE_TABLE), col(Provenance.SOURCE_FILE))
            .agg(
                count(lit(1)),
                fen,
                org.apache.spark.sql.functions.min(col(Provenance.SOURCE_LINE)),
                min_by(col(Quarantined.DETAIL), col(Provenance.SOURCE_LINE)))
            .collectAsList()) {
      kept.put(
          key(row.getString(0), row.getString(1)),
          new Kept(
              new Amount(row.getLong(2), row.getLong(3)),
              "line %d, %s".formatted(row.getLong(4), row.getString(5))));
    }
  }

  /** Rows and fen of a file in quarantine, as they are counted in what is staged. */
  Amount of(DeliveredFile file) {
    Kept found = kept.get(key(file.table().name(), file.name()));
    return found == null ? Amount.NONE : found.amount();
  }

  /** The first refused row of a file, in words. */
  String example(DeliveredFile file) {
    Kept found = kept.get(key(file.table().name(), file.name()));
    return found == null ? "none" : found.example();
  }

  private static String key(String table, String file) {
    return table + "\n" + file;
  }

  Staged staged() {
    return staged;
  }
}
