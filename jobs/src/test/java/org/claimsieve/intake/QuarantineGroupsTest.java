package org.claimsieve.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimsieve.TestSpark;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.intake.QuarantineGroups.Group;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.source.PrivacyKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuarantineGroupsTest {
  private static final String DAY = "2024-06-30";
  private static final LocalDate NIGHT = LocalDate.parse(DAY);

  @TempDir Path home;

  @Test
  void rowsOfOneTableAndReasonAreOneGroupWithItsFirstRow() {
    Lake lake = TestSpark.freshLake();
    assertThat(QuarantineGroups.of(lake, null)).isEmpty();
    new Delivery(home.resolve("inbox"))
        .write(
            "setl_d.csv",
            SETL_HEADER,
            settlement("1", DAY, "100.00"),
            settlement("2", "2024-13-01", "1.00"))
        .write(
            "fee_list_d.csv",
            LINE_HEADER,
            line("a", "1", DAY, "60.00"),
            line("x", "1", DAY, "5.00").replace(",201,", ",,"),
            line("y", "1", DAY, "0.25").replace(",201,", ",,"));
    try (WorkflowDatabase database =
        WorkflowDatabase.open(new Home(home).create(), Configuration.defaults().database())) {
      PrivacyKey key = new PrivacyKey("0123456789abcdef0123".getBytes(StandardCharsets.UTF_8));
      new Intake(lake, new IntakeBooks(database), key, new IntakeOptions(0.7))
          .load(NIGHT, Layouts.shipped("national"), home.resolve("inbox"));
    }

    List<Group> groups = QuarantineGroups.of(lake, NIGHT);

    assertThat(groups).hasSize(2);
    Group lines = groups.get(0);
    assertThat(lines.table()).isEqualTo("fee_list_d");
    assertThat(lines.reason()).isEqualTo("missing-value");
    assertThat(lines.rows()).isEqualTo(2);
    assertThat(lines.amount()).isEqualTo("5.25");
    assertThat(lines.dates()).isEqualTo(1);
    assertThat(lines.file()).isEqualTo(DAY + "/fee_list_d.csv");
    assertThat(lines.line()).isEqualTo(3);
    assertThat(lines.detail()).contains("list_type: empty");
    assertThat(groups.get(1).detail()).contains("2024-13-01");
    assertThat(QuarantineGroups.of(lake, NIGHT.plusDays(1))).isEmpty();
  }
}
