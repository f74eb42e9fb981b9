package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.LedgerFile;
import org.junit.jupiter.api.Test;

final class LedgerTableTest {
  private static final LocalDate NIGHT = LocalDate.parse("2024-06-30");
  private static final Amount BIG = new Amount(497_123, 12_345_678_900L);

  private final List<LedgerEntry> entries =
      List.of(
          entry("ingest", "fee_list_d", "2024-06-30/fee_list_d-0001.csv.gz", BIG, BIG),
          entry(
              "ingest",
              "setl_d",
              "2024-06-30/setl_d.csv.gz",
              new Amount(5, 500),
              new Amount(5, 500)),
          entry("facts", "claim_fact", "(all)", BIG, BIG),
          entry("facts", "fee_list_d", "2024-06-28/fee_list_d.csv", new Amount(1, 7), Amount.NONE),
          entry("list", "setl_d", "(all)", new Amount(5, 500), new Amount(5, 500)));

  private static LedgerEntry entry(
      String stage, String table, String file, Amount received, Amount accepted) {
    return LedgerEntry.counted(
        NIGHT,
        stage,
        new LedgerFile(table, file),
        received,
        accepted,
        received.minus(accepted),
        Amount.NONE);
  }

  @Test
  void printsStageByStageWithTotals() {
    List<String> lines = printed(out -> LedgerTable.print(out, entries));

    assertThat(lines).allMatch(line -> line.length() <= 120);
    assertThat(lines.stream().map(line -> line.strip().replaceAll(" {2,}", "|")))
        .containsSequence(
            "facts:",
            "claim_fact|(all)|497123 / 12345678900|497123 / 12345678900|-|-|-",
            "fee_list_d|2024-06-28/fee_list_d.csv|1 / 7|-|1 / 7|-|-",
            "total|1 / 7|-|1 / 7|-|-",
            "list:",
            "setl_d|(all)|5 / 500|5 / 500|-|-|-",
            "total|5 / 500|5 / 500|-|-|-")
        .anyMatch(line -> line.startsWith("fee_list_d|fee_list_d-0001.csv.gz|497123"));
  }

  @Test
  void saysThatAllHoldsOrWhatDoesNot() {
    assertThat(printed(out -> LedgerTable.printFaults(out, entries, List.of())))
        .singleElement()
        .asString()
        .startsWith("Every file balances at every stage");
    assertThat(printed(out -> LedgerTable.printFaults(out, entries, List.of("night x"))))
        .containsExactly("DOES NOT HOLD: night x");
  }

  @Test
  void theStatusNamesOutdatedListsAndTotals() {
    LocalDate list = LocalDate.parse("2024-06-28");
    StatusResult result =
        new StatusResult(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            new StatusResult.Ledger(entries, List.of("night x")),
            Map.of(list, List.of(NIGHT)),
            List.of());

    assertThat(result.outdatedLists())
        .containsExactly(
            "list of 2024-06-28: outdated by 2024-06-30 (a correction touched it); run `claimsieve night --date 2024-06-28 --again`");
    assertThat(result.asMap())
        .containsEntry(
            "outdated_lists",
            List.of(
                Map.of(
                    "list",
                    "2024-06-28",
                    "outdated_by",
                    List.of("2024-06-30"),
                    "run",
                    "claimsieve night --date 2024-06-28 --again")))
        .containsEntry("ledger_faults", List.of("night x"));
    assertThat((List<?>) result.asMap().get("ledger_totals")).hasSize(3);
  }

  private static List<String> printed(Consumer<PrintWriter> printing) {
    StringWriter text = new StringWriter();
    printing.accept(new PrintWriter(text, true));
    return text.toString().lines().toList();
  }
}
