package org.claimsieve.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import java.nio.file.Path;
import java.time.LocalDate;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.source.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {
  private static final LocalDate NIGHT = LocalDate.of(2024, 6, 30);
  private static final String DAY = "2024-06-30";
  private static final String COMPACT = "20240630";

  @TempDir Path home;

  private static Layout mended() {
    return Layouts.of(
        Layouts.text("national")
            .replace("date_patterns: [yyyy-MM-dd]", "date_patterns: [yyyy-MM-dd, yyyyMMdd]"));
  }

  private static String compact(String row) {
    return row.replace(DAY + "," + DAY, COMPACT + "," + COMPACT);
  }

  private Delivery night() {
    return new Delivery(home.resolve("inbox"))
        .write(
            "setl_d.csv",
            SETL_HEADER,
            settlement("1", DAY, "100.00"),
            compact(settlement("2", DAY, "50.00")),
            settlement("3", DAY, "30.00", "0", "", DAY + " 10:00:00"),
            compact(settlement("3", DAY, "31.00", "0", "", DAY + " 11:00:00")),
            settlement("4", "never", "1.00"))
        .write(
            "fee_list_d.csv",
            LINE_HEADER,
            line("a", "1", DAY, "100.00"),
            line("b", "2", DAY, "50.00"),
            line("c", "3", DAY, "31.00"));
  }

  @Test
  void whatAMendedLayoutCanReadIsTakenInAsIfItHadBeenReadAtOnce() {
    Path folder = night().folder();
    try (TestIntake replayed = TestIntake.open(home.resolve("first"));
        TestIntake clean = TestIntake.open(home.resolve("second"))) {
      IntakeResult before = replayed.load(NIGHT, Layouts.shipped("national"), folder);
      assertThat(before.quarantined()).isEqualTo(3);

      IntakeResult after = replayed.replay(NIGHT, mended(), folder);
      IntakeResult atOnce = clean.load(NIGHT, mended(), folder);

      assertThat(replayed.rows()).isEqualTo(clean.rows());
      assertThat(after.entries()).isEqualTo(atOnce.entries()).allMatch(LedgerEntry::balanced);
      assertThat(after.quarantined()).isEqualTo(1);
      assertThat(after.entries().get(1).superseded()).isEqualTo(new Amount(1, 3000));
      assertThat(replayed.books().touched().outdated()).containsKey(NIGHT);
      assertThat(replayed.replay(NIGHT, mended(), folder).entries()).isEqualTo(after.entries());
      assertThat(replayed.rows()).isEqualTo(clean.rows());
    }
  }

  @Test
  void aFileThatIsNotTheOneThatWasTakenInIsRefused() {
    Path folder = night().folder();
    try (TestIntake office = TestIntake.open(home.resolve("first"))) {
      office.load(NIGHT, Layouts.shipped("national"), folder);
      night().write("setl_d.csv", SETL_HEADER, settlement("9", DAY, "1.00"));
      assertThatThrownBy(() -> office.replay(NIGHT, mended(), folder))
          .hasMessageContaining("setl_d.csv: its bytes are not those that were taken in");
    }
  }
}
