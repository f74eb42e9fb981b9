package org.claimsieve.source;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/**
 * How the files of one table are written.
 *
 * @param files absolute paths
 * @param names the same files as they are called in ledger and quarantine
 */
record CsvShape(List<String> files, List<String> names, String encoding, char delimiter, char quote)
    implements Serializable {

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
}
