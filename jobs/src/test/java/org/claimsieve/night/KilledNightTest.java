package org.claimsieve.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimsieve.ledger.WorkflowDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real process, killed in a real step, and a second one that takes over. */
final class KilledNightTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "rules:begin, 'ingest begins,ingest ends,rules begins,rules ends,list begins,list ends'",
    "rules:middle, 'ingest begins,ingest ends,rules begins,rules begins,rules ends,list begins,list ends'",
    "list:end, 'ingest begins,ingest ends,rules begins,rules ends,list begins,list ends,list begins,list ends'",
  })
  void isResumedAtTheStepInWhichItWasKilled(String fault, String lines) throws Exception {
    assertThat(ChildNight.run(folder, fault)).isEqualTo(Fault.KILLED);
    assertThat(ChildNight.run(folder, "")).isZero();
    assertThat(ChildNight.lines(folder)).containsExactly(lines.split(","));

    try (WorkflowDatabase database = ChildNight.open(folder)) {
      NightRun run = new NightRuns(database).latest(ChildNight.DAY).orElseThrow();
      assertThat(run.status()).isEqualTo(NightRun.Status.COMPLETED);
      assertThat(run.edition()).isEqualTo(1);
      assertThat(Lease.holder(database, Night.LEASE)).isEmpty();
    }
  }
}
