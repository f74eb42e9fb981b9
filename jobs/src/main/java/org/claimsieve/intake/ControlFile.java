package org.claimsieve.intake;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.ControlTotal;
import org.jspecify.annotations.Nullable;

/** The sender's own count of what each file holds ({@code control.csv}, optional). */
record ControlFile(Map<String, Declared> byFile) {
  static final String NAME = "control.csv";

  /** Rows, and fen where the table has money. */
  record Declared(long rows, @Nullable Long fen) {}

  static ControlFile read(LocalDate date, Path folder) {
    Path path = folder.resolve(NAME);
    Map<String, Declared> declared = new TreeMap<>();
    if (!Files.exists(path)) {
      return new ControlFile(declared);
    }
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      CSVFormat format =
          CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
      for (CSVRecord record : format.parse(reader)) {
        declared.put(
            date + "/" + record.get(ControlTotal.FILE),
            new Declared(
                Long.parseLong(record.get(ControlTotal.ROWS)),
                fen(record.get(ControlTotal.AMOUNT))));
      }
    } catch (IOException | IllegalArgumentException | ArithmeticException e) {
      throw Problem.of(
          Category.INPUT,
          "%s: not a control file (%s); expected columns %s"
              .formatted(path, e.getMessage(), ControlTotal.TABLE.columns()),
          e);
    }
    return new ControlFile(declared);
  }

  private static @Nullable Long fen(String amount) {
    return amount.isBlank() ? null : new BigDecimal(amount).movePointRight(2).longValueExact();
  }

  /** How what was received differs from what was declared, one sentence per file. */
  List<String> differences(List<LedgerEntry> entries) {
    List<String> differences = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      Declared declared = byFile.get(entry.file());
      if (declared == null) {
        continue;
      }
      if (declared.rows() != entry.received().rows()) {
        differences.add(
            "%s: the control file declares %d rows, %d were received"
                .formatted(entry.file(), declared.rows(), entry.received().rows()));
      }
      if (declared.fen() != null && declared.fen() != entry.received().fen()) {
        differences.add(
            "%s: the control file declares %s yuan, %s were received"
                .formatted(
                    entry.file(),
                    BigDecimal.valueOf(declared.fen(), 2).toPlainString(),
                    BigDecimal.valueOf(entry.received().fen(), 2).toPlainString()));
      }
    }
    return differences;
  }

  /** Files that are declared but did not come. */
  List<String> missing(List<DeliveredFile> present) {
    List<String> names = present.stream().map(DeliveredFile::name).toList();
    return byFile.keySet().stream()
        .filter(file -> !names.contains(file))
        .map(file -> file + ": declared in the control file, but it is not there")
        .toList();
  }
}
