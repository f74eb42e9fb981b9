package org.claimsieve.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night at work in one process, looked at from another. */
final class RunningNightTest {
  @TempDir Path folder;

  @Test
  void canBeLookedAtButNotStartedASecondTime() throws Exception {
    Process child = ChildNight.start(folder, "", "rules");
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!ChildNight.lines(folder).contains("rules begins") && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    try (WorkflowDatabase database = ChildNight.open(folder)) {
      NightRun run = new NightRuns(database).latest(ChildNight.DAY).orElseThrow();
      assertThat(run.status()).isEqualTo(NightRun.Status.RUNNING);
      assertThat(Lease.holder(database, Night.LEASE).orElseThrow().pid()).isEqualTo(child.pid());
      assertThatThrownBy(() -> Lease.take(database, Night.LEASE))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("process " + child.pid())
          .extracting(e -> ((Problem) e).category())
          .isEqualTo(Category.BUSY);
    } finally {
      Files.createFile(folder.resolve("go"));
    }
    assertThat(ChildNight.end(folder, child)).isZero();
  }
}
