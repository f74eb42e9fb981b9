package org.claimsieve.curation;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.schema.FeeLine;

/** Codes of items that were ever charged. */
public final class SeenCodes {
  private SeenCodes() {}

  /** Those of all fee lines in the lake; empty where it has none. */
  public static Optional<Set<String>> of(Lake lake) {
    if (!lake.holds(FeeLine.TABLE)) {
      return Optional.empty();
    }
    List<Row> codes =
        lake.read(FeeLine.TABLE)
            .select(FeeLine.HILIST_CODE)
            .filter(col(FeeLine.HILIST_CODE).isNotNull())
            .distinct()
            .collectAsList();
    return Optional.of(codes.stream().map(row -> row.getString(0)).collect(Collectors.toSet()));
  }
}
