package org.claimsieve.night;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.step.Step;

/**
 * Runs the steps of a night, once for a date and its input. What a killed or failed start has
 * completed is not done again; input that came later makes a further edition.
 */
public final class Night {
  /** Name of the lease, for whatever changes the home. */
  public static final String LEASE = "night";

  static final String BUSINESS_DATE = "business.date";
  static final String EDITION = "edition";

  private final WorkflowDatabase database;
  private final NightRuns runs;
  private final List<NightStep> steps;
  private final NightWatch watch;
  private final LongSupplier sparkJobs;
  private final Runnable ready;

  /**
   * A night of these steps.
   *
   * @param sparkJobs how many Spark jobs this process has started so far
   */
  public Night(
      WorkflowDatabase database, List<NightStep> steps, NightWatch watch, LongSupplier sparkJobs) {
    this(database, steps, watch, sparkJobs, () -> {});
  }

  /**
   * A night of these steps.
   *
   * @param ready refuses, by throwing, a night that is not done yet before anything of it is
   *     written
   */
  Night(
      WorkflowDatabase database,
      List<NightStep> steps,
      NightWatch watch,
      LongSupplier sparkJobs,
      Runnable ready) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a night without steps");
    }
    this.database = database;
    this.runs = new NightRuns(database);
    this.steps = List.copyOf(steps);
    this.watch = watch;
    this.sparkJobs = sparkJobs;
    this.ready = ready;
  }

  /** What came of a start. */
  public enum Outcome {
    COMPLETED,
    /** The same input was completed before. */
    ALREADY_DONE
  }

  /**
   * Runs what is left to do for a date.
   *
   * @param fingerprint of the input: another one makes a new edition
   * @param again makes a new edition of the same input too
   */
  public Outcome run(LocalDate date, String fingerprint, boolean again) {
    try (Lease lease = Lease.take(database, LEASE)) {
      Optional<NightRun> latest = runs.latest(date);
      if (!again && latest.filter(run -> isDone(run, fingerprint)).isPresent()) {
        return Outcome.ALREADY_DONE;
      }
      ready.run();
      NightRun night = edition(date, fingerprint, again, latest);
      try (Batch batch = new Batch(database)) {
        batch.recover();
        work(batch, night, lease);
      }
      return Outcome.COMPLETED;
    }
  }

  private static boolean isDone(NightRun run, String fingerprint) {
    return run.status() == NightRun.Status.COMPLETED && run.fingerprint().equals(fingerprint);
  }

  /** The unfinished edition of the same input, or a new one. */
  private NightRun edition(
      LocalDate date, String fingerprint, boolean again, Optional<NightRun> latest) {
    if (latest.isEmpty()) {
      return runs.begin(date, 1, fingerprint);
    }
    NightRun last = latest.get();
    boolean finished = last.status() == NightRun.Status.COMPLETED;
    if (!again && !finished && last.fingerprint().equals(fingerprint)) {
      runs.status(last, NightRun.Status.RUNNING);
      return last;
    }
    if (!finished) {
      runs.status(last, NightRun.Status.REPLACED);
    }
    return runs.begin(date, last.edition() + 1, fingerprint);
  }

  private void work(Batch batch, NightRun night, Lease lease) {
    watch.begin(steps.stream().map(NightStep::name).toList(), runs.lastDurations());
    List<Step> batchSteps =
        steps.stream().map(s -> batch.step(s.name(), () -> work(night, s, lease))).toList();
    boolean completed = false;
    try {
      JobExecution execution = batch.run(parameters(night), batchSteps);
      completed = execution.getStatus() == BatchStatus.COMPLETED;
      if (!completed) {
        throw failure(execution);
      }
    } catch (JobInstanceAlreadyCompleteException killedBeforeTheRecord) {
      completed = true;
    } catch (JobExecutionException e) {
      throw Problem.of(
          Category.OURS, "the night of %s did not start".formatted(night.businessDate()), e);
    } finally {
      runs.status(night, completed ? NightRun.Status.COMPLETED : NightRun.Status.FAILED);
      watch.end();
    }
  }

  private void work(NightRun night, NightStep step, Lease lease) {
    lease.requireHeld();
    OffsetDateTime started = NightRuns.now();
    long begin = System.nanoTime();
    long jobs = sparkJobs.getAsLong();
    boolean completed = false;
    Progress progress = watch.stepBegins(step.name());
    NightContext context =
        new NightContext(
            night.businessDate(),
            night.edition(),
            night.fingerprint(),
            step.name(),
            progress,
            runs);
    try {
      context.faultPoint("begin");
      step.run(context);
      context.faultPoint("end");
      lease.requireHeld();
      completed = true;
    } finally {
      StepRun run =
          new StepRun(
              step.name(),
              completed,
              started,
              Duration.ofNanos(System.nanoTime() - begin),
              sparkJobs.getAsLong() - jobs);
      runs.add(night, run);
      watch.stepEnds(run);
    }
  }

  private static JobParameters parameters(NightRun night) {
    JobParametersBuilder builder =
        new JobParametersBuilder().addLocalDate(BUSINESS_DATE, night.businessDate());
    if (night.edition() > 1) {
      builder.addLong(EDITION, (long) night.edition());
    }
    return builder.toJobParameters();
  }

  /** What a step threw, as it threw it where it named a problem. */
  private static RuntimeException failure(JobExecution execution) {
    return execution.getAllFailureExceptions().stream()
        .findFirst()
        .map(Night::unwrapped)
        .orElseGet(() -> new IllegalStateException("the night stopped: " + execution));
  }

  private static RuntimeException unwrapped(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return problem;
      }
    }
    return thrown instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException("a step failed", thrown);
  }
}
