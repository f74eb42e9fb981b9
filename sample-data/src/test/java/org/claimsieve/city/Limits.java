package org.claimsieve.city;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The limits of the starter knowledge, read by nothing of the product. */
final class Limits {
  private static final Path KNOWLEDGE =
      Path.of("..", "models", "src", "main", "resources", "knowledge");

  /** Rows by rule and item. */
  static final Map<String, Map<String, List<CSVRecord>>> ALL = new HashMap<>();

  private static final Map<String, List<CSVRecord>> BY_ITEM = new HashMap<>();

  static {
    try {
      for (Path file : CityFiles.files(KNOWLEDGE)) {
        CityFiles.records(file).forEach(Limits::index);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Limits() {}

  /** Rows of a rule on an item. */
  static List<CSVRecord> of(String rule, String item) {
    return ALL.getOrDefault(rule, Map.of()).getOrDefault(item, List.of());
  }

  /** Rows of every rule on an item. */
  static List<CSVRecord> on(String item) {
    return BY_ITEM.getOrDefault(item, List.of());
  }

  private static void index(CSVRecord row) {
    String item = row.get("hilist_code");
    ALL.computeIfAbsent(row.get("rule_id"), rule -> new HashMap<>())
        .computeIfAbsent(item, any -> new ArrayList<>())
        .add(row);
    BY_ITEM.computeIfAbsent(item, any -> new ArrayList<>()).add(row);
  }
}
