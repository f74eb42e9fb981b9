package org.claimsieve.night;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.Fen;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.encounter.ValidSettlements;
import org.claimsieve.lake.Lake;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;

/**
 * Counts what the facts made of the rows of a night's files: one aggregate over the settlements and
 * lines of the days in question, beside the claim facts as they are stored. What the figures mean
 * is said at {@link FactsEntries}.
 */
final class FactsLedger {
  static final String TABLE = "table";
  static final String ARRIVED = "arrived";
  static final String FILE = "file";
  static final String CLAIM_NIGHT = "claim_night";

  private static final String UNKNOWN = "(no settlement)";
  private static final String ID = "known_setl_id";
  private static final String FACT_ID = "fact_setl_id";
  private static final String NIGHT = "known_night";
  private static final String ORIGIN = "known_file";
  private static final String FEN = "known_fen";
  private static final String TIMES = "fact_times";
  private static final String FACT_FEN = "fact_fen";
  private static final String FACT_LINES = "fact_lines";
  private static final String FACT_LINE_FEN = "fact_line_fen";

  private FactsLedger() {}

  /**
   * One row per table, file, night of the file and night of the claim: {@code received, accepted,
   * superseded, in_facts, charged}, each as {@code _rows} and {@code _fen}.
   *
   * @param nights business dates whose files are accounted for
   * @param days settlement days whose facts were computed
   */
  static List<Row> of(Lake lake, Collection<LocalDate> nights, Collection<LocalDate> days) {
    Column arrived = col(Provenance.ARRIVED).isin(nights.toArray());
    SortedSet<LocalDate> all = new TreeSet<>(days);
    all.addAll(Lake.days(lake.read(FeeLine.TABLE).filter(arrived), Provenance.SETL_DATE));
    Column there = col(Provenance.SETL_DATE).isin(all.toArray());
    Dataset<Row> known = known(lake, all, there);
    Dataset<Row> lines =
        lake.read(FeeLine.TABLE).filter(there.or(col(Provenance.SETL_DATE).isNull().and(arrived)));
    return settlements(known).unionByName(lines(lines, known)).collectAsList();
  }

  /** Settlements of those days beside their facts; either may be missing. */
  private static Dataset<Row> known(Lake lake, SortedSet<LocalDate> all, Column there) {
    Dataset<Row> settlements = lake.read(Settlement.TABLE);
    Dataset<Row> since =
        all.isEmpty()
            ? settlements.limit(0)
            : settlements.filter(col(Provenance.SETL_DATE).geq(lit(all.first())));
    Dataset<Row> judged =
        ValidSettlements.judged(settlements.filter(there), since)
            .select(
                col(Settlement.SETL_ID).as(ID),
                col(Provenance.ARRIVED).as(NIGHT),
                col(Provenance.SOURCE_FILE).as(ORIGIN),
                Fen.of(col(Settlement.MEDFEE_SUMAMT)).as(FEN),
                col(ValidSettlements.STANDS));
    Dataset<Row> facts =
        lake.read(ClaimFact.TABLE)
            .filter(there)
            .groupBy(col(ClaimFact.SETL_ID).as(FACT_ID))
            .agg(
                max(col(ClaimFact.ARRIVED)).as(ARRIVED),
                count(lit(1)).as(TIMES),
                sum(Fen.of(col(ClaimFact.MEDFEE_SUMAMT))).as(FACT_FEN),
                sum(col(ClaimFact.LINES)).as(FACT_LINES),
                sum(Fen.of(col(ClaimFact.LINE_AMT))).as(FACT_LINE_FEN));
    return judged
        .join(facts, col(ID).equalTo(col(FACT_ID)), "full_outer")
        .withColumn(NIGHT, coalesce(col(NIGHT), col(ARRIVED)))
        .drop(ARRIVED);
  }

  private static Dataset<Row> settlements(Dataset<Row> known) {
    Column came = col(ID).isNotNull();
    Column fallen = came.and(col(ValidSettlements.STANDS).equalTo(false));
    return known
        .groupBy(
            lit(Settlement.TABLE.name()).as(TABLE),
            col(NIGHT).as(ARRIVED),
            coalesce(col(ORIGIN), lit(UNKNOWN)).as(FILE),
            col(NIGHT).as(CLAIM_NIGHT))
        .agg(
            rows("received", came, lit(1L)),
            fen("received", came, col(FEN)),
            rows("accepted", lit(true), col(TIMES)),
            fen("accepted", lit(true), col(FACT_FEN)),
            rows("superseded", fallen, lit(1L)),
            fen("superseded", fallen, col(FEN)),
            rows("in_facts", lit(true), col(FACT_LINES)),
            fen("in_facts", lit(true), col(FACT_LINE_FEN)),
            rows("charged", lit(false), lit(0L)),
            fen("charged", lit(false), lit(0L)));
  }

  private static Dataset<Row> lines(Dataset<Row> lines, Dataset<Row> known) {
    Column before = Fen.of(col(NetLines.BEFORE));
    Column left = Fen.of(col(FeeLine.DET_ITEM_FEE_SUMAMT));
    Column fallen =
        col(NetLines.KEPT)
            .equalTo(false)
            .or(coalesce(col(ValidSettlements.STANDS).equalTo(false), lit(false)));
    Column counts = col(NetLines.KEPT).and(coalesce(col(TIMES), lit(0L)).gt(0));
    return NetLines.judged(lines, NetLines.takenBack(lines))
        .join(known, col(FeeLine.SETL_ID).equalTo(col(ID)), "left_outer")
        .groupBy(
            lit(FeeLine.TABLE.name()).as(TABLE),
            col(Provenance.ARRIVED).as(ARRIVED),
            col(Provenance.SOURCE_FILE).as(FILE),
            col(NIGHT).as(CLAIM_NIGHT))
        .agg(
            rows("received", lit(true), lit(1L)),
            fen("received", lit(true), before),
            rows("accepted", counts, col(TIMES)),
            fen("accepted", counts, left.multiply(col(TIMES))),
            rows("superseded", fallen, lit(1L)),
            fen("superseded", lit(true), when(fallen, before).otherwise(before.minus(left))),
            rows("in_facts", lit(false), lit(0L)),
            fen("in_facts", lit(false), lit(0L)),
            rows("charged", counts.and(NetLines.charged()), lit(1L)),
            fen("charged", counts, left));
  }

  private static Column rows(String measure, Column condition, Column value) {
    return total(condition, value).as(measure + "_rows");
  }

  private static Column fen(String measure, Column condition, Column value) {
    return total(condition, value).as(measure + "_fen");
  }

  private static Column total(Column condition, Column value) {
    return coalesce(sum(when(condition, value)), lit(0L));
  }
}
