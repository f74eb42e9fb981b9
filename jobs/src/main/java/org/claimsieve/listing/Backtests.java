package org.claimsieve.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.backtest.Backtest;
import org.claimsieve.backtest.Overlap;
import org.claimsieve.backtest.Precision;
import org.claimsieve.backtest.Verdicts;
import org.claimsieve.lake.Lake;
import org.claimsieve.report.BacktestReport;
import org.claimsieve.rule.Rule;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.jspecify.annotations.Nullable;

/** Reports of back-tests. */
public final class Backtests {
  private final BacktestRows rows;
  private final InstitutionBook institutions;
  private final Map<String, Long> figures = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private Backtests(BacktestRows rows) {
    this.rows = rows;
    this.institutions = new InstitutionBook(rows.register(), Map.of());
    for (Row row : rows.figures()) {
      figures.put(Cells.text(row, Backtest.FIGURE), Cells.whole(row, Backtest.VALUE));
    }
    for (Row row : rows.names()) {
      names.put(Cells.text(row, Settlement.SETL_ID), Cells.text(row, Settlement.PSN_NAME));
    }
  }

  /**
   * Reads what the report needs.
   *
   * @param register the newest entry of each institution
   */
  public static BacktestReport report(
      Lake lake,
      Backtest backtest,
      Dataset<Row> register,
      Rule rule,
      BacktestReport.Question question) {
    return new Backtests(BacktestRows.read(lake, backtest, register)).report(rule, question);
  }

  private BacktestReport report(Rule rule, BacktestReport.Question question) {
    return new BacktestReport(
        question,
        new RuleBook(List.of(rule)).text(rule.info().id()),
        rule.info().version(),
        figures(),
        overlap(),
        rows.institutions().stream().map(this::mover).toList(),
        rows.months().stream().map(Backtests::month).toList(),
        verdicts(),
        rows.examples().stream().map(this::example).toList());
  }

  private long figure(String name) {
    return figures.getOrDefault(name, 0L);
  }

  private BacktestReport.Figures figures() {
    return new BacktestReport.Figures(
        figure(Backtest.SETTLEMENTS),
        figure(Backtest.JUDGED),
        figure(Backtest.SUBJECTS),
        figure(Backtest.HITS),
        yuan(figure(Backtest.FEN)),
        figure(Backtest.SETTLEMENTS_HIT),
        figure(Backtest.PERSONS),
        figure(Backtest.INSTITUTIONS),
        figure(Backtest.CASES),
        figure(Backtest.FOUND) - figure(Backtest.HITS));
  }

  private BacktestReport.Overlap overlap() {
    Row already = rows.already().get(0);
    long others = Cells.whole(already, Overlap.OF_OTHERS);
    long itself = Cells.whole(already, Overlap.OF_ITSELF);
    return new BacktestReport.Overlap(
        rows.overlaps().stream().map(Backtests::liveRule).toList(),
        yuan(others),
        yuan(itself),
        yuan(figure(Backtest.FEN) - others - itself));
  }

  private static BacktestReport.LiveRule liveRule(Row row) {
    return new BacktestReport.LiveRule(
        Cells.text(row, Finding.RULE_ID),
        Cells.text(row, Finding.RULE_NAME),
        Cells.whole(row, Backtest.SETTLEMENTS_HIT),
        yuan(Cells.whole(row, Backtest.FEN)));
  }

  private BacktestReport.Mover mover(Row row) {
    String code = Cells.text(row, ClaimFact.FIXMEDINS_CODE);
    return new BacktestReport.Mover(
        code,
        institutions.name(code),
        InstitutionBook.peers(Cells.text(row, Backtest.PEERS)).zh(),
        Cells.whole(row, Backtest.HITS),
        yuan(Cells.whole(row, Backtest.FEN)),
        Cells.whole(row, Backtest.JUDGED),
        row.getAs(Backtest.RATE),
        Cells.whole(row, Backtest.PEER_COUNT),
        row.getAs(Backtest.PEER_MEDIAN));
  }

  private static BacktestReport.Month month(Row row) {
    return new BacktestReport.Month(
        Cells.text(row, Backtest.MONTH),
        Cells.whole(row, Backtest.JUDGED),
        Cells.whole(row, Backtest.HITS),
        yuan(Cells.whole(row, Backtest.FEN)));
  }

  /** Null where none of the cases has a verdict. */
  private BacktestReport.@Nullable Verdicts verdicts() {
    long judged =
        rows.verdicts().stream().mapToLong(row -> Cells.whole(row, Verdicts.JUDGED_CASES)).sum();
    if (judged == 0) {
      return null;
    }
    Precision precision =
        new Precision(judged, Cells.whole(rows.verdicts().get(0), Verdicts.UPHELD_CASES));
    return new BacktestReport.Verdicts(
        precision.judged(),
        precision.upheld(),
        precision.share(),
        precision.low(),
        precision.high());
  }

  private BacktestReport.Example example(Row row) {
    String setlId = Cells.text(row, Finding.SETL_ID);
    LocalDate day = Objects.requireNonNull(Cells.day(row, Provenance.SETL_DATE));
    String name = names.getOrDefault(setlId, "");
    return new BacktestReport.Example(
        day,
        institutions.name(Cells.text(row, Finding.FIXMEDINS_CODE)),
        setlId,
        name.isEmpty() ? "*" : name,
        Cells.money(row, Finding.VOLA_AMT),
        Cells.text(row, Finding.VOLA_CONT));
  }

  private static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }
}
