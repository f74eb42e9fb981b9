package org.claimsieve.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claimsieve.config.Home;
import org.claimsieve.curation.KnowledgeTable;
import org.claimsieve.curation.LeftPoint;
import org.claimsieve.curation.PublishedImport;
import org.claimsieve.report.CsvFile;

/** What published points became, as files for a person. */
final class PointFiles {
  private PointFiles() {}

  /** The rows, one file per kind, and what is left; the path of the latter, if there is any. */
  static Optional<Path> write(Path folder, PublishedImport result) {
    Home.makeFolder(folder);
    for (KnowledgeTable table : result.rows()) {
      Home.writePrivate(
          folder.resolve(table.kind().stem() + ".csv"),
          table.text().getBytes(StandardCharsets.UTF_8));
    }
    return writeLeft(folder, "left.csv", result.left());
  }

  /** What is left, as a spreadsheet opens it; nothing is written where nothing is left. */
  static Optional<Path> writeLeft(Path folder, String name, List<LeftPoint> left) {
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows =
        left.stream().map(point -> point.cells().stream().map(CsvFile::text).toList()).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      CsvFile.write(bytes, LeftPoint.COLUMNS, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path file = folder.resolve(name);
    Home.makeFolder(folder);
    Home.writePrivate(file, bytes.toByteArray());
    return Optional.of(file);
  }
}
