package org.claimsieve.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a list as {@code index.html}, {@code cases.xlsx}, {@code cases.csv} and {@code
 * findings.csv}. The same list gives the same bytes on every run and machine.
 */
public final class ListWriter {
  private final Locale locale;

  /** A writer for that language; Chinese for every language but English. */
  public ListWriter(Locale locale) {
    this.locale = locale;
  }

  /** Writes the four files into the folder, which is made where it is missing, and names them. */
  public List<Path> write(InspectionList list, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> written = new ArrayList<>();
    written.add(file(folder, "index.html", out -> new ListPage(locale).write(list, out)));
    written.add(file(folder, "cases.xlsx", out -> new CasesWorkbook(locale).write(list, out)));
    written.add(file(folder, "cases.csv", out -> new CasesCsv(locale).write(list, out)));
    written.add(file(folder, "findings.csv", out -> new FindingsCsv(locale).write(list, out)));
    return written;
  }

  private static Path file(Path folder, String name, Content content) throws IOException {
    Path path = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      content.write(out);
    }
    return path;
  }

  @FunctionalInterface
  private interface Content {
    void write(OutputStream out) throws IOException;
  }
}
