package org.claimsieve.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * What the CSV data source must know to read the files of one table.
 *
 * @param files absolute paths
 * @param names the same files as they are called in ledger and quarantine
 * @param masked source columns that could name a person, left out of raw text
 */
record CsvShape(
    List<String> files,
    List<String> names,
    String encoding,
    char delimiter,
    char quote,
    List<String> nullTokens,
    List<String> masked) {
  private static final ObjectMapper JSON = new ObjectMapper();

  Charset charset() {
    return Charset.forName(encoding);
  }

  Path path(int file) {
    return Path.of(files.get(file));
  }

  CSVFormat format() {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter)
        .setQuote(quote)
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .get();
  }

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a CSV shape is plain data: " + this, e);
    }
  }

  static CsvShape fromJson(String text) {
    try {
      return JSON.readValue(text, CsvShape.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a CSV shape: " + text, e);
    }
  }
}
