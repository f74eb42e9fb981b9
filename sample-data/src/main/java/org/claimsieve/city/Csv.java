package org.claimsieve.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The one CSV dialect: comma, double quotes, line feed, UTF-8, header. */
final class Csv {
  static final CSVFormat WRITTEN = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private static final CSVFormat READ =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private Csv() {}

  /** Records of a resource beside this class, by column name. */
  static List<CSVRecord> resource(String name) {
    try (InputStream in = Csv.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource is not on the class path: " + name);
      }
      return CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), READ).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(";", -1));
  }

  static int number(String text, int whenEmpty) {
    return text.isEmpty() ? whenEmpty : Integer.parseInt(text);
  }
}
