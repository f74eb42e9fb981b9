package org.claimsieve.night;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.intake.Arrival;
import org.claimsieve.intake.Inbox;
import org.claimsieve.intake.Intake;
import org.claimsieve.intake.IntakeOptions;
import org.claimsieve.intake.IntakeResult;
import org.claimsieve.intake.IntakeWatch;
import org.claimsieve.intake.Layouts;
import org.claimsieve.intake.Waiting;
import org.claimsieve.lake.Engine;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.localrule.LocalRules;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.report.BacktestReport;
import org.jspecify.annotations.Nullable;

/** Opens a home and runs nights there; Spark starts only when a stage needs it. */
public final class NightOffice implements AutoCloseable {
  /**
   * Compressed files below this size are screened faster without adaptive planning and compiled
   * expressions: about 90,000 fee lines.
   */
  private static final long SMALL_BYTES = 6L << 20;

  private final Home home;
  private final Configuration configuration;
  private final WorkflowDatabase database;
  private final SparkJobs sparkJobs = new SparkJobs();
  private @Nullable Workspace workspace;
  private long bytes = Long.MAX_VALUE;

  /** The office of a home that {@code init} made. */
  public NightOffice(Home home) {
    this.home = home.existing();
    this.configuration = this.home.configuration();
    this.database = WorkflowDatabase.open(this.home, configuration.database());
  }

  /** The home's configuration. */
  public Configuration configuration() {
    return configuration;
  }

  /** Lake, books and rules; starts Spark. */
  public synchronized Workspace workspace() {
    if (workspace == null) {
      workspace = Workspace.open(home, configuration, database);
      sparkJobs.listen(workspace.lake().spark());
      if (bytes < SMALL_BYTES) {
        Engine.forSmallData(workspace.lake().spark());
      }
    }
    return workspace;
  }

  /** Spark jobs so far; Spark tells of one a moment after it began. */
  public long sparkJobs() {
    return sparkJobs.getAsLong();
  }

  /**
   * Runs the night of a date, or what is left of it.
   *
   * @param layout source layout; null for the configured one
   * @param folder where the files lie; null for the inbox
   * @param again also when the same input was completed before
   */
  public Night.Outcome night(
      LocalDate date,
      @Nullable String layout,
      @Nullable Path folder,
      boolean again,
      NightWatch watch) {
    refuseFuture(date);
    Path from = folder == null ? home.inbox(date) : folder;
    await(List.of(from), layout, watch::say);
    String fingerprint = Inbox.fingerprint(from);
    bytes = Inbox.bytes(List.of(from));
    List<NightStep> stages =
        Stages.of(
            this::workspace,
            configuration.night().stages(),
            space -> new IngestStage(space, layout(layout), from));
    return new Night(database, stages, watch, sparkJobs, this::tryLocalRules)
        .run(date, fingerprint, again);
  }

  /** Faulty rules of the home's own stop a night before its record; without any, Spark waits. */
  private void tryLocalRules() {
    if (LocalRules.any(home.rules())) {
      workspace();
    }
  }

  /** Takes the files of one date in and publishes no list. */
  public IntakeResult ingest(LocalDate date, @Nullable String layout, @Nullable Path folder) {
    refuseFuture(date);
    Path from = folder == null ? home.inbox(date) : folder;
    await(List.of(from), layout, ProgressLine.standard()::say);
    bytes = Inbox.bytes(List.of(from));
    try (Lease lease = Lease.take(database, Night.LEASE)) {
      lease.requireHeld();
      return intake(Map.of(date, from), layout);
    }
  }

  /**
   * Takes the files of many dates in and computes their facts, all in one go; no lists. Dates
   * without a folder are left out.
   */
  public IntakeResult load(LocalDate from, LocalDate to, @Nullable String layout) {
    refuseFuture(to);
    Map<LocalDate, Path> folders = new LinkedHashMap<>();
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      if (java.nio.file.Files.isDirectory(home.inbox(date))) {
        folders.put(date, home.inbox(date));
      }
    }
    if (folders.isEmpty()) {
      throw Problem.of(
          Category.INPUT,
          "no inbox folder from %s to %s under %s".formatted(from, to, home.inbox()));
    }
    await(folders.values(), layout, ProgressLine.standard()::say);
    bytes = Inbox.bytes(folders.values());
    try (Lease lease = Lease.take(database, Night.LEASE)) {
      IntakeResult result = intake(folders, layout);
      lease.requireHeld();
      FactsStage.compute(workspace().lake(), result.touched(), () -> {});
      FactsEntries.enter(
          workspace().lake(), workspace().books().files(), folders.keySet(), result.touched());
      return result;
    }
  }

  /**
   * Takes in what lies in quarantine of a date, and computes the facts that it changes; no list.
   *
   * @param folder where the delivered files lie; null for the inbox
   */
  public IntakeResult replay(LocalDate date, @Nullable String layout, @Nullable Path folder) {
    Path from = folder == null ? home.inbox(date) : folder;
    bytes = Inbox.bytes(List.of(from));
    try (Lease lease = Lease.take(database, Night.LEASE)) {
      IntakeResult result =
          intake().replay(Map.of(date, from), Layouts.find(home.layouts(), layout(layout)));
      lease.requireHeld();
      FactsStage.compute(workspace().lake(), result.touched(), () -> {});
      FactsEntries.enter(
          workspace().lake(), workspace().books().files(), List.of(date), result.touched());
      return result;
    }
  }

  /** Changes something in the home while no night runs there and no other command changes it. */
  public <T> T exclusively(Supplier<T> change) {
    try (Lease lease = Lease.take(database, Night.LEASE)) {
      lease.requireHeld();
      return change.get();
    }
  }

  /** Tries one rule on what the lake holds; nothing is written, and nights may run meanwhile. */
  public BacktestReport backtest(BacktestRequest request, NightWatch watch) {
    TriedRule tried = TriedRule.of(home, configuration, request);
    return new BacktestRun(workspace(), watch, sparkJobs).report(request, tried);
  }

  private IntakeResult intake(Map<LocalDate, Path> folders, @Nullable String layout) {
    return intake().load(folders, Layouts.find(home.layouts(), layout(layout)), IntakeWatch.NONE);
  }

  private Intake intake() {
    Workspace space = workspace();
    IntakeOptions options = IntakeOptions.of(configuration.intake());
    return new Intake(space.lake(), space.books(), space.privacyKey(), options);
  }

  /** The files are to be complete before they are hashed, so that the hash is theirs. */
  private void await(Collection<Path> folders, @Nullable String layout, Consumer<String> progress) {
    new Arrival(configuration.intake(), Clock.systemUTC(), Waiting.SLEEP, progress)
        .await(folders, Layouts.find(home.layouts(), layout(layout)));
  }

  private String layout(@Nullable String named) {
    return named == null ? configuration.layout() : named;
  }

  private void refuseFuture(LocalDate date) {
    LocalDate today = LocalDate.now(configuration.timeZone());
    if (date.isAfter(today)) {
      throw Problem.of(
          Category.CONFIGURATION,
          "--date %s: lies in the future; at most today, %s, is allowed".formatted(date, today));
    }
  }

  /** Dates of the range in order, for a caller that runs them one by one. */
  public static List<LocalDate> dates(LocalDate from, LocalDate to, boolean newestFirst) {
    if (to.isBefore(from)) {
      throw Problem.of(
          Category.CONFIGURATION, "--to %s: lies before --from %s".formatted(to, from));
    }
    List<LocalDate> dates = new ArrayList<>(from.datesUntil(to.plusDays(1)).toList());
    if (newestFirst) {
      java.util.Collections.reverse(dates);
    }
    return dates;
  }

  @Override
  public void close() {
    if (workspace != null) {
      workspace.lake().spark().stop();
    }
    database.close();
  }
}
