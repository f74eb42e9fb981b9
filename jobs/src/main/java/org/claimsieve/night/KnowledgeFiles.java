package org.claimsieve.night;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** The knowledge base as it lies in the home: one CSV file per kind of limit. */
final class KnowledgeFiles {
  private KnowledgeFiles() {}

  /** Every kind of limit; one whose file is missing is empty and its rules say so. */
  static Knowledge read(SparkSession spark, Path folder) {
    Map<LimitKind, Dataset<Row>> text = new EnumMap<>(LimitKind.class);
    Map<LimitKind, Set<String>> rules = new EnumMap<>(LimitKind.class);
    List<String> faults = new ArrayList<>();
    for (LimitKind kind : LimitKind.values()) {
      StructType type = new StructType();
      for (String column : kind.columns()) {
        type = type.add(column, DataTypes.StringType);
      }
      List<Row> rows = rows(folder, kind, faults);
      rules.put(kind, rules(rows));
      text.put(kind, spark.createDataFrame(rows, type));
    }
    if (!faults.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, "knowledge base", faults);
    }
    return new Knowledge(text, rules);
  }

  /** Rules that the rows belong to. */
  private static Set<String> rules(List<Row> rows) {
    return rows.stream()
        .map(row -> row.<String>getAs(0))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static List<Row> rows(Path folder, LimitKind kind, List<String> faults) {
    Path file = folder.resolve(kind.stem() + ".csv");
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      List<String> missing = new ArrayList<>(kind.columns());
      missing.removeAll(parser.getHeaderNames());
      if (!missing.isEmpty()) {
        faults.add("%s line 1: columns %s are missing".formatted(file, missing));
        return List.of();
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        rows.add(
            RowFactory.create(
                kind.columns().stream()
                    .map(column -> record.get(column).isBlank() ? null : record.get(column))
                    .toArray()));
      }
      return rows;
    } catch (IOException e) {
      faults.add("%s: cannot be read (%s)".formatted(file, e.getMessage()));
      return List.of();
    }
  }

  /** Hash over all files of the knowledge base, for the manifest. */
  static String hash(Path folder) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (LimitKind kind : LimitKind.values()) {
        Path file = folder.resolve(kind.stem() + ".csv");
        digest.update(kind.stem().getBytes(StandardCharsets.UTF_8));
        if (Files.isRegularFile(file)) {
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
