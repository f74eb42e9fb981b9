package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimsieve.config.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LastListTest {
  private static final String HEADER =
      "\uFEFFjr_id,rule_id,rule_name,vola_cont,vola_amt,setl_id\r\n";

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void aHome() {
    home = new Home(folder);
  }

  @Test
  void beforeTheFirstListThereIsNothing() {
    assertThat(LastList.of(home, "drug-sex")).isEmpty();
  }

  @Test
  void theNewestListSaysWhatTheRuleSawAndItsGreatestFindings() throws IOException {
    list("2024-06-29", 7, "01", row("a", "drug-sex", "900.00", "S9"));
    list(
        "2024-06-30",
        12,
        "01",
        row("b", "drug-sex", "9.50", "S1")
            + row("c", "drug-sex", "80.00", "S2")
            + row("d", "drug-level", "5000.00", "S3"));
    team("2024-06-30", "02", row("f", "drug-sex", "80.00", "S5") + row("e", "drug-sex", "", "S4"));
    Files.createDirectories(home.lists().resolve(".2024-07-01.new"));

    LastList last = LastList.of(home, "drug-sex").orElseThrow();

    assertThat(last.night()).isEqualTo("2024-06-30");
    assertThat(last.coverage().toString())
        .isEqualTo("{outcome=ran, checked=12, broken=2, kept=10, not applicable=3}");
    assertThat(last.examples())
        .containsExactly("S2 ¥80.00 因为S2", "S5 ¥80.00 因为S5", "S1 ¥9.50 因为S1");
  }

  @Test
  void aRuleThatDidNotRunHasNoFigures() throws IOException {
    list("2024-06-30", 12, "01", "");

    LastList last = LastList.of(home, "local-rule").orElseThrow();

    assertThat(last.coverage()).isEmpty();
    assertThat(last.examples()).isEmpty();
  }

  private void list(String date, int checked, String team, String findings) throws IOException {
    Files.createDirectories(home.lists().resolve(date));
    Files.writeString(
        home.lists().resolve(date).resolve("coverage.json"),
        """
        [ {"kind": "indicator", "unitId": "drug-sex", "outcome": "ran", "checked": 1},
          {"kind": "rule", "unitId": "drug-sex", "outcome": "ran", "checked": %d, "broken": 2,
           "kept": %d, "notApplicable": 3} ]
        """
            .formatted(checked, checked - 2));
    team(date, team, findings);
  }

  private void team(String date, String team, String findings) throws IOException {
    Path own = home.lists().resolve(date).resolve(team);
    Files.createDirectories(own);
    Files.writeString(own.resolve("findings.csv"), HEADER + findings);
  }

  private static String row(String id, String rule, String amount, String settlement) {
    return "%s,%s,名称,因为%s,%s,%s\r\n".formatted(id, rule, settlement, amount, settlement);
  }
}
