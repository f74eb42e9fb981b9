package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Cases as the CSV files of a night hold them. */
final class CaseTable {
  private static final int SENTENCE = 40;
  private static final List<String> SHAPES = List.of("● 明确违规", "▲ 高度可疑", "○ 轻度可疑", "· 仅评分");

  private CaseTable() {}

  /** Cases of all teams or one, the most to recover first. */
  static List<Map<String, String>> read(Path folder, @Nullable String team) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw Problem.of(
          Category.INPUT,
          "%s: no list lies there. Run the night first: claimsieve night --date %s"
              .formatted(folder, folder.getFileName()));
    }
    List<Map<String, String>> cases = TeamRows.read(folder, "cases.csv", team);
    cases.sort(
        Comparator.<Map<String, String>, BigDecimal>comparing(
                row -> new BigDecimal(row.getOrDefault("expected_recovery", "0")))
            .reversed()
            .thenComparing(row -> row.getOrDefault("case_id", "")));
    return cases;
  }

  static void print(PrintWriter out, Path folder, List<Map<String, String>> cases, int top) {
    TextTable table =
        new TextTable("", "severity", "exposure", "expected", "institution", "reason");
    int place = 1;
    for (Map<String, String> row : cases.subList(0, Math.min(top, cases.size()))) {
      table.add(
          place++,
          SHAPES.get(Integer.parseInt(row.getOrDefault("sev_deg", "4")) - 1),
          row.getOrDefault("exposure", ""),
          row.getOrDefault("expected_recovery", ""),
          row.getOrDefault("fixmedins_name", ""),
          shortened(row.getOrDefault("reason", "")));
    }
    table.print(out);
    out.println("%d cases in all. Lists: %s".formatted(cases.size(), folder));
  }

  private static String shortened(String text) {
    return text.length() <= SENTENCE ? text : text.substring(0, SENTENCE - 1) + "…";
  }
}
