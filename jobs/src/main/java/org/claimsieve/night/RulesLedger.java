package org.claimsieve.night;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.Fen;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.LedgerFile;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Rule;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;

/**
 * The ledger of stage {@code rules}. Received are tonight's claims and the net lines of them, by
 * the files of their rows in the lake. Lines: accepted are those that the rules were handed, as
 * enriched; superseded are those that charge nothing, which the rules leave out. Claims are all
 * handed on. From the other side: every rule's coverage as it is stored accounts for as many claims
 * or lines, entered for {@code coverage} with the figure of the rule that saw the fewest.
 */
final class RulesLedger {
  static final String STAGE = "rules";

  private static final String PART = "part";
  private static final String FILE = "file";
  private static final String ROWS = "rows";
  private static final String FREE_ROWS = "free_rows";
  private static final String FEN = "fen";
  private static final String FREE_FEN = "free_fen";
  private static final String OWN_ID = "own_setl_id";
  private static final String UNKNOWN = "(no settlement)";

  private final LocalDate date;
  private final List<Rule> rules;
  private final List<LedgerEntry> entries = new ArrayList<>();
  private long claims;
  private long lines;

  private RulesLedger(LocalDate date, List<Rule> rules) {
    this.date = date;
    this.rules = rules;
  }

  /**
   * Counts in one aggregate, after coverage was published.
   *
   * @param tonight claim facts that arrived tonight
   * @param days condition for the settlement days on which they lie
   * @param net net lines of those days
   * @param enriched the lines as the rules were handed them
   */
  static List<LedgerEntry> of(
      Lake lake,
      LocalDate date,
      List<Rule> rules,
      Dataset<Row> tonight,
      Column days,
      Dataset<Row> net,
      Dataset<Row> enriched) {
    Dataset<Row> files =
        lake.read(Settlement.TABLE)
            .filter(days)
            .select(col(Settlement.SETL_ID).as(OWN_ID), col(Provenance.SOURCE_FILE).as(FILE));
    Dataset<Row> claims =
        tonight
            .join(files, col(ClaimFact.SETL_ID).equalTo(col(OWN_ID)), "left_outer")
            .select(
                lit(Part.CLAIM.name()).as(PART),
                coalesce(col(FILE), lit(UNKNOWN)).as(FILE),
                lit(false).as(FREE_ROWS),
                Fen.of(col(ClaimFact.MEDFEE_SUMAMT)).as(FEN));
    Dataset<Row> received =
        net.join(tonight.select(col(ClaimFact.SETL_ID).as(OWN_ID)), ofClaim())
            .select(
                lit(Part.LINE.name()).as(PART),
                col(Provenance.SOURCE_FILE).as(FILE),
                not(EnrichedLine.charges()).as(FREE_ROWS),
                fen());
    Dataset<Row> handed =
        enriched.select(
            lit(Part.HANDED.name()).as(PART),
            col(Provenance.SOURCE_FILE).as(FILE),
            lit(false).as(FREE_ROWS),
            fen());
    Dataset<Row> seen =
        lake.read(Coverage.TABLE, date, date)
            .groupBy(lit(Part.COVERAGE.name()).as(PART), col(Coverage.UNIT_ID).as(FILE))
            .agg(
                sum(col(Coverage.CHECKED).plus(col(Coverage.NOT_APPLICABLE))).as(ROWS),
                lit(0L).as(FEN),
                lit(0L).as(FREE_ROWS),
                lit(0L).as(FREE_FEN));
    RulesLedger ledger = new RulesLedger(date, rules);
    return ledger.entries(
        totals(claims.unionByName(received).unionByName(handed)).unionByName(seen).collectAsList());
  }

  private static Column ofClaim() {
    return col(FeeLine.SETL_ID).equalTo(col(OWN_ID));
  }

  private static Column fen() {
    return Fen.of(col(FeeLine.DET_ITEM_FEE_SUMAMT)).as(FEN);
  }

  private static Dataset<Row> totals(Dataset<Row> counted) {
    Column free = col(FREE_ROWS);
    return counted
        .groupBy(col(PART), col(FILE))
        .agg(
            count(lit(1)).as(ROWS),
            coalesce(sum(col(FEN)), lit(0L)).as(FEN),
            count(when(free, lit(1))).as(FREE_ROWS),
            coalesce(sum(when(free, col(FEN))), lit(0L)).as(FREE_FEN));
  }

  private List<LedgerEntry> entries(List<Row> counted) {
    for (Row row : counted) {
      Amount all = new Amount(row.<Long>getAs(ROWS), row.<Long>getAs(FEN));
      Amount free = new Amount(row.<Long>getAs(FREE_ROWS), row.<Long>getAs(FREE_FEN));
      switch (Part.valueOf(row.getAs(PART))) {
        case CLAIM -> {
          claims += all.rows();
          put(new LedgerFile(Settlement.TABLE.name(), row.getAs(FILE)), all, all, free);
        }
        case LINE ->
            put(new LedgerFile(FeeLine.TABLE.name(), row.getAs(FILE)), all, Amount.NONE, free);
        case HANDED -> {
          lines += all.rows();
          put(new LedgerFile(FeeLine.TABLE.name(), row.getAs(FILE)), Amount.NONE, all, Amount.NONE);
        }
        case COVERAGE -> {}
      }
    }
    fewest(counted, "(all lines)", Rule::ofLines, lines);
    fewest(counted, "(all claims)", rule -> !rule.ofLines(), claims);
    return entries;
  }

  private void fewest(List<Row> counted, String file, Predicate<Rule> kind, long handed) {
    List<String> ids = rules.stream().filter(kind).map(rule -> rule.info().id()).toList();
    counted.stream()
        .filter(row -> row.getAs(PART).equals(Part.COVERAGE.name()))
        .filter(row -> ids.contains(row.<String>getAs(FILE)))
        .mapToLong(row -> row.<Long>getAs(ROWS))
        .min()
        .ifPresent(
            seen ->
                put(
                    new LedgerFile(Coverage.TABLE.name(), file),
                    new Amount(handed, 0),
                    new Amount(seen, 0),
                    Amount.NONE));
  }

  private void put(LedgerFile file, Amount received, Amount accepted, Amount superseded) {
    entries.add(
        LedgerEntry.counted(date, STAGE, file, received, accepted, Amount.NONE, superseded));
  }

  private enum Part {
    CLAIM,
    LINE,
    HANDED,
    COVERAGE
  }
}
