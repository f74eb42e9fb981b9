package org.claimsieve.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimsieve.config.ByteOrderMark;
import org.jspecify.annotations.Nullable;

/** Rows of a spreadsheet file that each team's folder of a list holds. */
final class TeamRows {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private TeamRows() {}

  /**
   * Team by team, each row by column name.
   *
   * @param list folder of a night's lists
   * @param name the file's name, for example {@code cases.csv}
   * @param team the one team to read, or null for all
   */
  static List<Map<String, String>> read(Path list, String name, @Nullable String team)
      throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Path file : files(list, name, team)) {
      String text = ByteOrderMark.without(Files.readString(file));
      try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
        for (CSVRecord row : parser) {
          rows.add(row.toMap());
        }
      }
    }
    return rows;
  }

  private static List<Path> files(Path list, String name, @Nullable String team)
      throws IOException {
    try (Stream<Path> teams = Files.list(list)) {
      return teams
          .filter(path -> team == null || path.getFileName().toString().equals(team))
          .map(path -> path.resolve(name))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }
}
