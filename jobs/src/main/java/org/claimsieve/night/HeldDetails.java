package org.claimsieve.night;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Together;
import org.claimsieve.rule.RuleEngine;
import org.claimsieve.rule.RuleInput;

/** The details of all rules of an engine, computed two parts at a time and held. */
public final class HeldDetails implements AutoCloseable {
  private final Kept kept;
  private final Dataset<Row> rows;

  private HeldDetails(Kept kept, Dataset<Row> rows) {
    this.kept = kept;
    this.rows = rows;
  }

  /** Computes them. */
  public static HeldDetails of(Lake lake, RuleEngine engine, RuleInput input) {
    Kept kept = new Kept();
    List<Supplier<Dataset<Row>>> parts = new ArrayList<>();
    try {
      try (Together together = new Together(lake)) {
        for (RuleEngine part : engine.parts()) {
          parts.add(together.start(() -> kept.few(part.details(input))));
        }
      }
      return new HeldDetails(
          kept, parts.stream().map(Supplier::get).reduce(Dataset::unionByName).orElseThrow());
    } catch (RuntimeException | Error e) {
      kept.close();
      throw e;
    }
  }

  /** One row per line of a finding, as {@link RuleEngine#details} makes it. */
  public Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    kept.close();
  }
}
