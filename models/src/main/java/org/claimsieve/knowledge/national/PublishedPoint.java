package org.claimsieve.knowledge.national;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
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
 */
public record PublishedPoint(
    int row, String ruleClass, String gzCode, String item, List<String> codes, String constraint) {
  private static final List<String> COLUMNS =
      List.of("rule_class", "gz_code", "item_name", "med_codes", "constraint");
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
   * @throws Problem of category INPUT when it cannot be read or lacks a column
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
    } catch (IOException | UncheckedIOException e) {
      throw Problem.of(
          Category.INPUT, "%s: cannot be read (%s)".formatted(name, e.getMessage()), e);
    }
    return points;
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
        record.get("rule_class").strip(),
        record.get("gz_code").strip(),
        record.get("item_name").strip(),
        Arrays.stream(record.get("med_codes").split("\\|"))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList(),
        record.get("constraint").strip());
  }
}
