package org.claimsieve.knowledge.national;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * One published point.
 *
 * @param row place among the points of the file, from 1
 * @param ruleClass name of the rule class in the national framework
 * @param gzCode code of the rule class; empty where none was published
 * @param codes national codes of the item, one or many
 * @param constraint what the item is limited to, in free text
 * @param logic how a breach is found, in free text; empty where the file does not say
 * @param batch name of the publication; empty where the file does not say
 * @param publishedAt its date, yyyy-MM-dd; empty where the file does not say
 */
public record PublishedPoint(
    int row,
    String ruleClass,
    String gzCode,
    String item,
    List<String> codes,
    String constraint,
    String logic,
    String batch,
    String publishedAt) {
  /** The column by which a file of this form is known. */
  public static final String RULE_CLASS = "rule_class";

  private static final List<String> COLUMNS =
      List.of(RULE_CLASS, "gz_code", "item_name", "med_codes", "constraint");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public PublishedPoint {
    codes = List.copyOf(codes);
  }

  /**
   * All points of a published file.
   *
   * @param name what a message calls the file
   * @param text one that can be marked; it is read to its end and not closed
   * @throws Problem of category INPUT when it cannot be read, lacks a column or has a wrong date
   */
  public static List<PublishedPoint> read(String name, Reader text) {
    List<PublishedPoint> points = new ArrayList<>();
    try {
      skipMark(text);
      CSVParser parser = FORMAT.parse(text);
      List<String> missing =
          COLUMNS.stream().filter(column -> !parser.getHeaderNames().contains(column)).toList();
      if (!missing.isEmpty()) {
        throw Problem.of(
            Category.INPUT,
            "%s: columns %s are missing; found %s. Give the file in its published form"
                .formatted(name, missing, parser.getHeaderNames()));
      }
      for (CSVRecord record : parser) {
        points.add(of(points.size() + 1, record));
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Problem.of(
          Category.INPUT, "%s: cannot be read (%s)".formatted(name, e.getMessage()), e);
    }
    refuseWrongDates(name, points);
    return points;
  }

  private static void refuseWrongDates(String name, List<PublishedPoint> points) {
    List<String> wrong =
        points.stream()
            .filter(point -> !isDay(point.publishedAt))
            .map(
                point ->
                    "row %d, published_at: '%s'; allowed: a date yyyy-MM-dd, or nothing"
                        .formatted(point.row, point.publishedAt))
            .toList();
    if (!wrong.isEmpty()) {
      throw Problem.all(Category.INPUT, name, wrong);
    }
  }

  private static boolean isDay(String text) {
    try {
      return text.isEmpty() || LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static void skipMark(Reader text) throws IOException {
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
  }

  private static PublishedPoint of(int row, CSVRecord record) {
    return new PublishedPoint(
        row,
        text(record, RULE_CLASS),
        text(record, "gz_code"),
        text(record, "item_name"),
        Arrays.stream(text(record, "med_codes").split("\\|", -1))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList(),
        text(record, "constraint"),
        text(record, "detect_logic"),
        text(record, "batch"),
        text(record, "published_at"));
  }

  private static String text(CSVRecord record, String column) {
    return record.isSet(column) ? record.get(column).strip() : "";
  }
}
