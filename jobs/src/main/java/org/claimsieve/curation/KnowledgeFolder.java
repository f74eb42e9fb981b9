package org.claimsieve.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.claimsieve.config.ByteOrderMark;
import org.claimsieve.config.Home;
import org.claimsieve.config.Sha256;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** The knowledge base as it lies in a home: one CSV file in UTF-8 per kind of limit. */
public record KnowledgeFolder(Path path) {
  /** What the refusal of a knowledge base begins with. */
  public static final String SUBJECT = "knowledge base";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .setTrim(true)
          .get();

  /** Every kind; refused with all faults at once where a file cannot be read. */
  public KnowledgeTables read() {
    List<String> faults = new ArrayList<>();
    KnowledgeTables tables = read(faults);
    if (!faults.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, SUBJECT, faults);
    }
    return tables;
  }

  /**
   * Every kind; one whose file is missing is empty, and so is one whose file cannot be read.
   *
   * @param faults to which what is wrong with a file is added
   */
  public KnowledgeTables read(List<String> faults) {
    Map<LimitKind, KnowledgeTable> tables = new EnumMap<>(LimitKind.class);
    for (LimitKind kind : LimitKind.values()) {
      if (Files.isRegularFile(file(kind))) {
        tables.put(kind, table(kind, faults));
      }
    }
    return new KnowledgeTables(tables);
  }

  /** The file of a kind. */
  public Path file(LimitKind kind) {
    return path.resolve(kind.stem() + ".csv");
  }

  /** Hash over all files of the knowledge base, for the manifest. */
  public String hash() {
    MessageDigest digest = Sha256.digest();
    try {
      for (LimitKind kind : LimitKind.values()) {
        digest.update(kind.stem().getBytes(StandardCharsets.UTF_8));
        if (Files.isRegularFile(file(kind))) {
          digest.update(Files.readAllBytes(file(kind)));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes some files aside, then puts each into its place. */
  void write(List<KnowledgeTable> tables) {
    for (KnowledgeTable table : tables) {
      Home.writePrivate(aside(table.kind()), table.text().getBytes(StandardCharsets.UTF_8));
    }
    try {
      for (KnowledgeTable table : tables) {
        Files.move(
            aside(table.kind()),
            file(table.kind()),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path aside(LimitKind kind) {
    return path.resolve(kind.stem() + ".csv.part");
  }

  private KnowledgeTable table(LimitKind kind, List<String> faults) {
    Path file = file(kind);
    try (CSVParser parser =
        CSVParser.parse(ByteOrderMark.without(Files.readString(file)), FORMAT)) {
      List<String> missing = new ArrayList<>(kind.columns());
      missing.removeAll(parser.getHeaderNames());
      if (missing.isEmpty()) {
        return table(kind, parser);
      }
      faults.add("%s line 1: columns %s are missing".formatted(file, missing));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      faults.add("%s: cannot be read as CSV in UTF-8 (%s)".formatted(file, e.getMessage()));
    }
    return KnowledgeTable.empty(kind);
  }

  private static KnowledgeTable table(LimitKind kind, CSVParser parser) {
    List<String> more = new ArrayList<>(parser.getHeaderNames());
    more.removeAll(kind.columns());
    List<String> columns = new ArrayList<>(kind.columns());
    columns.addAll(more);
    List<KnowledgeRow> rows = new ArrayList<>();
    for (CSVRecord record : parser) {
      List<String> cells =
          columns.stream().map(name -> record.isSet(name) ? record.get(name) : "").toList();
      rows.add(new KnowledgeRow(kind, parser.getCurrentLineNumber(), cells));
    }
    return new KnowledgeTable(kind, more, rows);
  }
}
