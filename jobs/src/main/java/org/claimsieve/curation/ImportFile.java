package org.claimsieve.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ooxml.POIXMLException;
import org.claimsieve.config.ByteOrderMark;
import org.claimsieve.config.Sha256;
import org.claimsieve.knowledge.national.PublishedPoint;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** A file that somebody hands in: CSV in UTF-8 or GB18030, or the first sheet of a workbook. */
public final class ImportFile {
  private static final List<Charset> ENCODINGS =
      List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).get();

  private final String name;
  private final byte[] content;

  private ImportFile(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /** Reads a file into memory. */
  public static ImportFile open(Path path) {
    String name = path.getFileName().toString();
    if (name.toLowerCase(Locale.ROOT).endsWith(".xls")) {
      throw Problem.of(Category.INPUT, path + ": .xls cannot be read. Save it as .xlsx or as .csv");
    }
    try {
      return new ImportFile(name, Files.readAllBytes(path));
    } catch (IOException e) {
      throw unreadable(path.toString(), e);
    }
  }

  /** The name without folders. */
  public String name() {
    return name;
  }

  /** Whether it has the form in which points are published. */
  public boolean published() {
    return !workbook() && grid().header().contains(PublishedPoint.RULE_CLASS);
  }

  /** The text of a CSV file. */
  public String text() {
    for (Charset encoding : ENCODINGS) {
      try {
        return ByteOrderMark.without(
            encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString());
      } catch (CharacterCodingException e) {
        // The next one may fit.
      }
    }
    throw Problem.of(
        Category.INPUT, name + ": is neither UTF-8 nor GB18030. Save it as CSV in UTF-8");
  }

  /** Hash of the content, in hexadecimal. */
  public String hash() {
    return Sha256.of(content);
  }

  /** Header and rows. */
  Grid grid() {
    try {
      List<Grid.Line> lines = workbook() ? Spreadsheet.lines(content) : lines(text());
      List<Grid.Line> filled = lines.stream().filter(line -> !line.blank()).toList();
      if (filled.isEmpty()) {
        throw Problem.of(Category.INPUT, name + ": is empty. The first row is to be a header");
      }
      return new Grid(filled.get(0).cells(), filled.subList(1, filled.size()));
    } catch (IOException | UncheckedIOException | IllegalArgumentException | POIXMLException e) {
      throw unreadable(name, e);
    }
  }

  private boolean workbook() {
    return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  private static List<Grid.Line> lines(String text) throws IOException {
    List<Grid.Line> lines = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord record : parser) {
        lines.add(new Grid.Line(parser.getCurrentLineNumber(), record.toList(), List.of()));
      }
    }
    return lines;
  }

  private static Problem unreadable(String name, Exception cause) {
    return Problem.of(
        Category.INPUT, "%s: cannot be read (%s)".formatted(name, cause.getMessage()), cause);
  }
}
