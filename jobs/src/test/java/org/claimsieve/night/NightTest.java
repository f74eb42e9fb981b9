package org.claimsieve.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.claimsieve.ledger.TestDatabases;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.night.Night.Outcome;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NightTest {
  private static final LocalDate DAY = LocalDate.parse("2024-06-30");

  @TempDir Path home;

  private final List<String> done = new ArrayList<>();
  private final AtomicLong sparkJobs = new AtomicLong();
  private String broken = "";

  @ParameterizedTest
  @EnumSource
  void runsItsStepsInOrderAndKeepsTheirRecord(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      assertThat(night(database).run(DAY, "f1", false)).isEqualTo(Outcome.COMPLETED);

      assertThat(done).containsExactly("ingest 1", "rules 1", "list 1");
      NightRun run = new NightRuns(database).latest(DAY).orElseThrow();
      assertThat(run.status()).isEqualTo(NightRun.Status.COMPLETED);
      assertThat(run.fingerprint()).isEqualTo("f1");
      assertThat(run.manifest()).isEqualTo("manifest of list");
      assertThat(run.ended()).isNotNull();
      assertThat(new NightRuns(database).steps(run))
          .extracting(StepRun::step, StepRun::completed, StepRun::sparkJobs)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("ingest", true, 2L),
              org.assertj.core.groups.Tuple.tuple("rules", true, 2L),
              org.assertj.core.groups.Tuple.tuple("list", true, 2L));
      assertThat(new NightRuns(database).lastDurations())
          .containsOnlyKeys("ingest", "rules", "list");
    }
  }

  @ParameterizedTest
  @EnumSource
  void resumesAtTheStepThatFailed(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      broken = "rules";
      assertThatThrownBy(() -> night(database).run(DAY, "f1", false))
          .isInstanceOf(Problem.class)
          .hasMessage("rules cannot run")
          .extracting(e -> ((Problem) e).category())
          .isEqualTo(Category.INPUT);
      assertThat(new NightRuns(database).latest(DAY).orElseThrow().status())
          .isEqualTo(NightRun.Status.FAILED);
      assertThat(Lease.holder(database, Night.LEASE)).isEmpty();

      broken = "";
      assertThat(night(database).run(DAY, "f1", false)).isEqualTo(Outcome.COMPLETED);
      assertThat(done).containsExactly("ingest 1", "rules 1", "list 1");
      NightRun run = new NightRuns(database).latest(DAY).orElseThrow();
      assertThat(run.edition()).isEqualTo(1);
      assertThat(new NightRuns(database).steps(run))
          .extracting(StepRun::step)
          .containsExactly("ingest", "rules", "rules", "list");
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNothingForTheSameInputUnlessToldTo(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      night(database).run(DAY, "f1", false);
      assertThat(night(database).run(DAY, "f1", false)).isEqualTo(Outcome.ALREADY_DONE);
      assertThat(done).hasSize(3);

      assertThat(night(database).run(DAY, "f1", true)).isEqualTo(Outcome.COMPLETED);
      assertThat(done).hasSize(6).endsWith("ingest 2", "rules 2", "list 2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void makesAFurtherEditionOfOtherInput(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      night(database).run(DAY, "f1", false);
      night(database).run(DAY, "f2", false);
      night(database).run(DAY.plusDays(1), "f3", false);

      assertThat(done)
          .containsExactly(
              "ingest 1",
              "rules 1",
              "list 1",
              "ingest 2",
              "rules 2",
              "list 2",
              "ingest 1",
              "rules 1",
              "list 1");
    }
  }

  @ParameterizedTest
  @EnumSource
  void doesNotResumeOnOtherInput(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      broken = "rules";
      assertThatThrownBy(() -> night(database).run(DAY, "f1", false)).isInstanceOf(Problem.class);
      broken = "";
      night(database).run(DAY, "f2", false);

      assertThat(done).containsExactly("ingest 1", "ingest 2", "rules 2", "list 2");
      assertThat(new NightRuns(database).recent(5))
          .extracting(NightRun::status)
          .containsExactly(NightRun.Status.COMPLETED, NightRun.Status.REPLACED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void completesWhereOnlyTheRecordWasLost(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      night(database).run(DAY, "f1", false);
      NightRuns runs = new NightRuns(database);
      runs.status(runs.latest(DAY).orElseThrow(), NightRun.Status.RUNNING);

      assertThat(night(database).run(DAY, "f1", false)).isEqualTo(Outcome.COMPLETED);
      assertThat(done).hasSize(3);
      assertThat(runs.latest(DAY).orElseThrow().status()).isEqualTo(NightRun.Status.COMPLETED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesASecondStartWhileOneRuns(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home);
        Lease held = Lease.take(database, Night.LEASE)) {
      assertThatThrownBy(() -> night(database).run(DAY, "f1", false))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .extracting(e -> ((Problem) e).category())
          .isEqualTo(Category.BUSY);
      held.requireHeld();
      assertThat(done).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesNothingWhereItMustNotStart(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      Runnable unready =
          () -> {
            throw Problem.of(Category.CONFIGURATION, "a rule is faulty");
          };
      List<NightStep> steps = List.of(new Step("ingest"));
      Night night = new Night(database, steps, new SilentWatch(), sparkJobs::get, unready);

      assertThatThrownBy(() -> night.run(DAY, "f1", false)).hasMessage("a rule is faulty");
      assertThat(done).isEmpty();
      assertThat(new NightRuns(database).latest(DAY)).isEmpty();
      assertThat(Lease.holder(database, Night.LEASE)).isEmpty();

      night(database).run(DAY, "f1", false);
      assertThat(night.run(DAY, "f1", false)).isEqualTo(Outcome.ALREADY_DONE);
    }
  }

  private Night night(WorkflowDatabase database) {
    return new Night(
        database,
        List.of(new Step("ingest"), new Step("rules"), new Step("list")),
        new SilentWatch(),
        sparkJobs::get);
  }

  private final class Step implements NightStep {
    private final String name;

    Step(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void run(NightContext context) {
      if (name.equals(broken)) {
        throw Problem.of(Category.INPUT, name + " cannot run");
      }
      sparkJobs.addAndGet(2);
      done.add(name + " " + context.edition());
      if (name.equals("list")) {
        context.manifest("manifest of list");
      }
    }
  }
}
