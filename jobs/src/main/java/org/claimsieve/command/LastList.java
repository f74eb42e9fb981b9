package org.claimsieve.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimsieve.config.Home;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * What the newest list of a home says of a rule. It reads the list's files and starts no engine.
 *
 * @param night date of the list
 * @param coverage what the rule looked at that night, in the words of the coverage statement; empty
 *     where it did not run
 * @param examples its findings with the greatest amounts: settlement, amount in CNY, sentence
 */
record LastList(String night, Map<String, String> coverage, List<String> examples) {
  private static final int SHOWN = 3;
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** Empty where no list was made yet. */
  static Optional<LastList> of(Home home, String rule) {
    try {
      Optional<Path> newest = newest(home.lists());
      if (newest.isEmpty()) {
        return Optional.empty();
      }
      Path list = newest.get();
      return Optional.of(
          new LastList(list.getFileName().toString(), coverage(list, rule), examples(list, rule)));
    } catch (IOException e) {
      throw Problem.of(
          Category.RESOURCES,
          "lists %s cannot be read: %s. Check the folder's owner"
              .formatted(home.lists(), e.getMessage()),
          e);
    }
  }

  private static Optional<Path> newest(Path lists) throws IOException {
    if (!Files.isDirectory(lists)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(lists)) {
      return all.filter(path -> DATE.matcher(path.getFileName().toString()).matches())
          .max(Comparator.comparing(Path::getFileName));
    }
  }

  private static Map<String, String> coverage(Path list, String rule) throws IOException {
    Map<String, String> said = new LinkedHashMap<>();
    for (JsonNode row : new ObjectMapper().readTree(list.resolve("coverage.json").toFile())) {
      if (row.path("kind").asText().equals("rule") && row.path("unitId").asText().equals(rule)) {
        said.put("outcome", row.path("outcome").asText());
        for (String count : List.of("checked", "broken", "kept")) {
          said.put(count, row.path(count).asText());
        }
        said.put("not applicable", row.path("notApplicable").asText());
      }
    }
    return said;
  }

  private static List<String> examples(Path list, String rule) throws IOException {
    return TeamRows.read(list, "findings.csv", null).stream()
        .filter(row -> rule.equals(row.get("rule_id")))
        .sorted(
            Comparator.comparing(LastList::amount)
                .reversed()
                .thenComparing(row -> row.getOrDefault("jr_id", "")))
        .limit(SHOWN)
        .map(
            row ->
                "%s ¥%s %s"
                    .formatted(row.get("setl_id"), row.get("vola_amt"), row.get("vola_cont")))
        .toList();
  }

  private static BigDecimal amount(Map<String, String> row) {
    String amount = row.getOrDefault("vola_amt", "");
    return amount.isEmpty() ? BigDecimal.ZERO : new BigDecimal(amount);
  }
}
