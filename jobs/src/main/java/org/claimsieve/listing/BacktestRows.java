package org.claimsieve.listing;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.backtest.Backtest;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Together;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;

/**
 * What the report of a back-test is made of, a few rows each.
 *
 * @param figures names and values
 * @param months by month
 * @param institutions those with the most hits
 * @param overlaps live rules on the same settlements
 * @param already one row: amounts that live rules accuse
 * @param verdicts one row, or none where nothing is kept of verdicts
 * @param examples some hits
 * @param names masked names of their persons, by settlement
 * @param register the institutions that those name
 */
record BacktestRows(
    List<Row> figures,
    List<Row> months,
    List<Row> institutions,
    List<Row> overlaps,
    List<Row> already,
    List<Row> verdicts,
    List<Row> examples,
    List<Row> names,
    List<Row> register) {
  private static final int MOST = 10;

  static BacktestRows read(Lake lake, Backtest backtest, Dataset<Row> register) {
    try (Together together = new Together(lake)) {
      // These two fill what the others read.
      Supplier<List<Row>> figures = rows(together, backtest.figures());
      Supplier<List<Row>> already = rows(together, backtest.already());
      Supplier<List<Row>> months = rows(together, backtest.months());
      Supplier<List<Row>> movers = rows(together, backtest.institutions(MOST));
      Supplier<List<Row>> overlaps = rows(together, backtest.overlaps());
      Supplier<List<Row>> drawn = rows(together, backtest.examples(MOST));
      Supplier<List<Row>> said =
          backtest.verdicts().map(rows -> rows(together, rows)).orElse(List::of);
      List<Row> institutions = movers.get();
      List<Row> examples = drawn.get();
      Object[] codes =
          Stream.concat(institutions.stream(), examples.stream())
              .map(row -> Cells.text(row, Finding.FIXMEDINS_CODE))
              .distinct()
              .toArray();
      Supplier<List<Row>> named =
          examples.isEmpty() ? List::of : rows(together, names(lake, examples));
      Dataset<Row> entries = register.filter(col(Institution.FIXMEDINS_CODE).isin(codes));
      Supplier<List<Row>> known = codes.length == 0 ? List::of : rows(together, entries);
      return new BacktestRows(
          figures.get(),
          months.get(),
          institutions,
          overlaps.get(),
          already.get(),
          said.get(),
          examples,
          named.get(),
          known.get());
    }
  }

  private static Supplier<List<Row>> rows(Together together, Dataset<Row> rows) {
    return together.start(rows::collectAsList);
  }

  private static Dataset<Row> names(Lake lake, List<Row> examples) {
    Object[] days = distinct(examples, row -> row.<Date>getAs(Provenance.SETL_DATE));
    Object[] ids = distinct(examples, row -> Cells.text(row, Finding.SETL_ID));
    return lake.read(Settlement.TABLE)
        .filter(col(Provenance.SETL_DATE).isin(days).and(col(Settlement.SETL_ID).isin(ids)))
        .select(Settlement.SETL_ID, Settlement.PSN_NAME);
  }

  private static Object[] distinct(List<Row> rows, Function<Row, Object> value) {
    return rows.stream().map(value).distinct().toArray();
  }
}
