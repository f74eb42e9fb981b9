package org.claimsieve.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.claimsieve.ledger.TestDatabases;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LeaseTest {
  private static final String ELSEWHERE = "a.host.elsewhere";

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void isHeldByOneAtATime(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      try (Lease lease = Lease.take(database, "night")) {
        lease.requireHeld();
        assertRefused(database);
        try (Lease other = Lease.take(database, "another")) {
          other.requireHeld();
        }
      }
      Lease.take(database, "night").close();
      assertThat(Lease.holder(database, "night")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void passesOnWhereTheProcessIsGone(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      Owner self = Owner.thisProcess();
      long impossible = Long.MAX_VALUE;
      hold(database, owner(self.host(), impossible, self.processStart(), NightRuns.now()));
      Lease.take(database, "night").close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void passesOnWhereALaterProcessHasTheNumber(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      Owner self = Owner.thisProcess();
      OffsetDateTime earlier = self.processStart().minusDays(1);
      hold(database, owner(self.host(), self.pid(), earlier, NightRuns.now()));
      assertThat(Lease.holder(database, "night")).isEmpty();
      Lease.take(database, "night").close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void staysWithAnotherHostForAMinute(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      OffsetDateTime now = NightRuns.now();
      hold(database, owner(ELSEWHERE, 1, now, now.minusSeconds(55)));
      assertRefused(database);
    }
  }

  @ParameterizedTest
  @EnumSource
  void passesOnFromAnotherHostAfterAMinuteOfSilence(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      OffsetDateTime now = NightRuns.now();
      hold(database, owner(ELSEWHERE, 1, now, now.minusSeconds(61)));
      Lease.take(database, "night").close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBeatReachesTheDatabaseAndTellsOfALoss(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      Leases leases = new Leases(database);
      Owner old = owner(ELSEWHERE, 1, NightRuns.now(), NightRuns.now().minusSeconds(59));
      hold(database, old);
      assertThat(leases.beat("night", old)).isTrue();
      Owner beaten = leases.owner("night").orElseThrow();
      assertThat(beaten.heartbeat()).isAfter(old.heartbeat());

      assertThat(leases.clear("night", old)).as("it beat since it was looked at").isFalse();
      assertThat(leases.clear("night", beaten)).isTrue();
      assertThat(leases.beat("night", old)).isFalse();
    }
  }

  private static void assertRefused(WorkflowDatabase database) {
    assertThatThrownBy(() -> Lease.take(database, "night"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("already running (night): process");
  }

  private static void hold(WorkflowDatabase database, Owner owner) {
    assertThat(new Leases(database).take("night", owner)).isTrue();
  }

  private static Owner owner(
      String host, long pid, OffsetDateTime processStart, OffsetDateTime heartbeat) {
    return new Owner("token", host, pid, processStart, heartbeat, heartbeat);
  }
}
