package org.claimsieve.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.ledger.FileLedger;
import org.claimsieve.ledger.QualityBook;
import org.claimsieve.ledger.TouchedBook;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.night.Lease;
import org.claimsieve.night.Night;
import org.claimsieve.night.NightRun;
import org.claimsieve.night.NightRuns;
import org.claimsieve.night.StepRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What ran, what runs, and what came with the files. */
@Command(
    name = "status",
    description =
        "Shows the last nights, the steps of one, who is at work, the ledger, and the checks of the data.",
    footer = {
      "  claimsieve status                             the last nights",
      "  claimsieve status --date 2024-06-30 --ledger  each file's rows and fen",
      "  claimsieve status --checks                    warnings of a night",
      "  claimsieve status --json                      for a monitor"
    })
final class StatusCommand implements Callable<Integer> {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--nights",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many nights. Default: ${DEFAULT-VALUE}.")
  private int nights;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "The night whose steps, ledger and checks are shown. Default: the last started.")
  private @Nullable LocalDate date;

  @Option(names = "--ledger", description = "Show the ledger: rows and fen per file and stage.")
  private boolean ledger;

  @Option(
      names = "--checks",
      description = "Show the cross checks of the night's data: counts, share and examples.")
  private boolean checks;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    Home home = homeOption.existing();
    Configuration configuration = home.configuration();
    try (WorkflowDatabase database = WorkflowDatabase.open(home, configuration.database())) {
      NightRuns runs = new NightRuns(database);
      List<NightRun> recent = runs.recent(nights);
      Optional<NightRun> chosen = date == null ? recent.stream().findFirst() : runs.latest(date);
      LocalDate day = date == null ? chosen.map(NightRun::businessDate).orElse(null) : date;
      StatusResult shown =
          new StatusResult(
              Lease.holder(database, Night.LEASE),
              recent,
              chosen,
              chosen.map(runs::steps).orElse(List.of()),
              ledger && day != null ? ledger(database, day) : StatusResult.Ledger.NONE,
              new TouchedBook(database).toMakeAgain(),
              checks && day != null ? new QualityBook(database).of(day) : List.of());
      PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
      if (json.wanted()) {
        JsonOption.print(out, shown.asMap());
      } else {
        print(out, home, shown, configuration.timeZone());
      }
    }
    return 0;
  }

  private static StatusResult.Ledger ledger(WorkflowDatabase database, LocalDate day) {
    FileLedger books = new FileLedger(database);
    return new StatusResult.Ledger(books.of(day), books.faults(day));
  }

  private void print(PrintWriter out, Home home, StatusResult shown, ZoneId zone) {
    out.println("Home: " + home.folder());
    out.println(
        shown
            .owner()
            .map(
                o ->
                    "At work: process %d on %s since %s"
                        .formatted(o.pid(), o.host(), at(o.taken(), zone)))
            .orElse("At work: nobody"));
    if (shown.nights().isEmpty()) {
      out.println("No night has run yet. Start one: claimsieve night --date <date>");
    } else {
      printNights(out, shown, zone);
    }
    shown.outdatedLists().forEach(out::println);
    shown.night().ifPresent(night -> printSteps(out, night, shown.steps()));
    if (ledger) {
      LedgerTable.print(out, shown.ledger().entries());
      LedgerTable.printFaults(out, shown.ledger().entries(), shown.ledger().faults());
    }
    if (checks) {
      QualityTable.print(out, shown.checks());
    }
  }

  private static void printNights(PrintWriter out, StatusResult shown, ZoneId zone) {
    TextTable table = new TextTable("night", "edition", "status", "started", "took", "list");
    for (NightRun run : shown.nights()) {
      boolean dead = run.status() == NightRun.Status.RUNNING && shown.owner().isEmpty();
      table.add(
          run.businessDate(),
          run.edition(),
          dead ? "killed" : run.status().name().toLowerCase(Locale.ROOT),
          at(run.started(), zone),
          run.ended() == null ? "" : seconds(Duration.between(run.started(), run.ended())),
          run.manifest() == null ? "" : run.manifest().substring(0, 12));
    }
    table.print(out);
  }

  private static void printSteps(PrintWriter out, NightRun night, List<StepRun> steps) {
    out.println("Steps of %s, edition %d:".formatted(night.businessDate(), night.edition()));
    TextTable table = new TextTable("step", "outcome", "seconds", "Spark jobs");
    steps.forEach(
        s ->
            table.add(
                s.step(), s.completed() ? "done" : "failed", seconds(s.duration()), s.sparkJobs()));
    table.print(out);
  }

  private static String at(OffsetDateTime time, ZoneId zone) {
    return MINUTE.format(time.atZoneSameInstant(zone));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
  }
}
