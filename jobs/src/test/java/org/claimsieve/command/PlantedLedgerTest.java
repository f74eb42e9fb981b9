package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.claimsieve.city.PlantedFile;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.junit.jupiter.api.Test;

final class PlantedLedgerTest {
  private static final LocalDate DATE = LocalDate.parse("2024-06-14");

  private static final PlantedFile PLANTED =
      new PlantedFile(
          "fee_list_d",
          "fee_list_d.csv",
          new PlantedFile.Count(10, 1000),
          new PlantedFile.Count(2, 150),
          new PlantedFile.Count(1, 99));

  @Test
  void whatWasPlantedIsNoDifference() {
    assertThat(differences(entry("fee_list_d.csv", 13, 1000, 1))).isEmpty();
    assertThat(PlantedLedger.lines(List.of(PLANTED), PlantedFile::quarantined)).isEqualTo(2);
    assertThat(PlantedLedger.rows(List.of(PLANTED), "setl_d", PlantedFile::accepted)).isZero();
  }

  @Test
  void aFenTooManyIsADifference() {
    assertThat(differences(entry("fee_list_d.csv", 13, 1001, 1)))
        .containsExactly(
            "2024-06-14/fee_list_d.csv: accepted 10 / 1001 rows / fen, planted were 10 / 1000");
  }

  @Test
  void aDuplicateThatWasNotFoundIsADifference() {
    assertThat(differences(entry("fee_list_d.csv", 12, 1000, 0)))
        .containsExactly(
            "2024-06-14/fee_list_d.csv: duplicate 0 / 99 rows / fen, planted were 1 / 99");
  }

  @Test
  void booksThatDoNotBalanceAreADifference() {
    assertThat(differences(entry("fee_list_d.csv", 14, 1000, 1)))
        .containsExactly("2024-06-14/fee_list_d.csv: received 14 / 1249, which does not balance");
  }

  @Test
  void aFileOnOneSideOnlyIsADifference() {
    assertThat(differences(entry("other.csv", 13, 1000, 1)))
        .containsExactly(
            "2024-06-14/fee_list_d.csv: is not in the ledger",
            "2024-06-14/other.csv: is in the ledger only");
  }

  private static List<String> differences(LedgerEntry entry) {
    return PlantedLedger.differences(DATE, List.of(PLANTED), List.of(entry));
  }

  private static LedgerEntry entry(
      String file, long received, long acceptedFen, long duplicateRows) {
    return new LedgerEntry(
        DATE,
        "ingest",
        "fee_list_d",
        DATE + "/" + file,
        "00",
        1,
        new Amount(received, acceptedFen + 150 + 99),
        new Amount(10, acceptedFen),
        new Amount(2, 150),
        new Amount(duplicateRows, 99),
        Amount.NONE);
  }
}
