package org.claimsieve.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsieve.TestSpark;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.Layout;
import org.claimsieve.source.PrivacyKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {
  private static final LocalDate NIGHT = LocalDate.of(2024, 6, 30);
  private static final String DAY = "2024-06-30";
  private static final String COMPACT = "20240630";

  @TempDir Path home;

  private static Intake intake(Lake lake, WorkflowDatabase database) {
    PrivacyKey key = new PrivacyKey("0123456789abcdef0123".getBytes(StandardCharsets.UTF_8));
    return new Intake(lake, new IntakeBooks(database), key, new IntakeOptions(0.9));
  }

  private WorkflowDatabase database(String name) {
    return WorkflowDatabase.open(
        new Home(home.resolve(name)).create(), Configuration.defaults().database());
  }

  private static Layout mended() {
    return Layouts.of(
        Layouts.text("national")
            .replace("date_patterns: [yyyy-MM-dd]", "date_patterns: [yyyy-MM-dd, yyyyMMdd]"));
  }

  private Delivery night() {
    String compact =
        settlement("2", DAY, "50.00").replace(DAY + "," + DAY, COMPACT + "," + COMPACT);
    String later =
        settlement("3", DAY, "31.00", "0", "", DAY + " 11:00:00")
            .replace(DAY + "," + DAY, COMPACT + "," + COMPACT);
    return new Delivery(home.resolve("inbox"))
        .write(
            "setl_d.csv",
            SETL_HEADER,
            settlement("1", DAY, "100.00"),
            compact,
            settlement("3", DAY, "30.00", "0", "", DAY + " 10:00:00"),
            later,
            settlement("4", "never", "1.00"))
        .write(
            "fee_list_d.csv",
            LINE_HEADER,
            line("a", "1", DAY, "100.00"),
            line("b", "2", DAY, "50.00"),
            line("c", "3", DAY, "31.00"));
  }

  /** Every row of the delivered tables with all columns. */
  private static List<String> rows(Lake lake) {
    List<String> rows = new ArrayList<>();
    for (TableSpec table : Tables.delivered().values()) {
      lake.read(table).collectAsList().forEach(row -> rows.add(table.name() + row));
    }
    rows.sort(null);
    return rows;
  }

  @Test
  void whatAMendedLayoutCanReadIsTakenInAsIfItHadBeenReadAtOnce() {
    Path folder = night().folder();
    Lake replayed = TestSpark.freshLake();
    Lake clean = TestSpark.freshLake();
    try (WorkflowDatabase first = database("first");
        WorkflowDatabase second = database("second")) {
      Intake intake = intake(replayed, first);
      IntakeResult before = intake.load(NIGHT, Layouts.shipped("national"), folder);
      assertThat(before.quarantined()).isEqualTo(3);

      IntakeResult after = intake.replay(Map.of(NIGHT, folder), mended());
      IntakeResult atOnce = intake(clean, second).load(NIGHT, mended(), folder);

      assertThat(rows(replayed)).isEqualTo(rows(clean));
      assertThat(after.entries()).isEqualTo(atOnce.entries()).allMatch(LedgerEntry::balanced);
      assertThat(after.quarantined()).isEqualTo(1);
      assertThat(after.entries().get(1).superseded()).isEqualTo(new Amount(1, 3000));
      assertThat(new IntakeBooks(first).touched().outdated()).containsKey(NIGHT);
      assertThat(intake.replay(Map.of(NIGHT, folder), mended()).entries())
          .isEqualTo(after.entries());
      assertThat(rows(replayed)).isEqualTo(rows(clean));
    }
  }

  @Test
  void aFileThatIsNotTheOneThatWasTakenInIsRefused() {
    Path folder = night().folder();
    try (WorkflowDatabase database = database("first")) {
      Intake intake = intake(TestSpark.freshLake(), database);
      intake.load(NIGHT, Layouts.shipped("national"), folder);
      night().write("setl_d.csv", SETL_HEADER, settlement("9", DAY, "1.00"));
      assertThatThrownBy(() -> intake.replay(Map.of(NIGHT, folder), mended()))
          .hasMessageContaining("setl_d.csv: its bytes are not those that were taken in");
    }
  }
}
