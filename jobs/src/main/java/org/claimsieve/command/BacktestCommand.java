package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.config.Home;
import org.claimsieve.night.BacktestRequest;
import org.claimsieve.night.NightOffice;
import org.claimsieve.night.ProgressLine;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.report.BacktestPage;
import org.claimsieve.report.BacktestReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One rule tried on the settlements of many days. */
@Command(
    name = "backtest",
    description =
        "Tries one rule, with parameters of your choice, on the settlements of many days, and says what it would have found. It writes one page and changes neither lists nor tables.",
    footer = {
      "  claimsieve rules backtest split-admission --from 2024-01-01 --to 2024-06-30",
      "  claimsieve rules backtest split-admission --from 2024-01-01 --to 2024-06-30 \\",
      "      --param max-gap-days=15 --known 2024-07-05"
    })
final class BacktestCommand implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "RULE", description = "Id of the rule.")
  private String rule = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "First settlement day.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DATE",
      description = "Last settlement day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--param",
      paramLabel = "KEY=VALUE",
      description = "Option of the rule, in place of the configured one; any number of them.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--known",
      paramLabel = "DATE",
      description = "Only what had arrived by then. Default: everything.")
  private @Nullable LocalDate known;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The page. Default: backtests/RULE-FROM-TO.html in the home.")
  private @Nullable Path page;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    Home home = homeOption.existing();
    BacktestRequest request =
        new BacktestRequest(
            rule, Objects.requireNonNull(from), Objects.requireNonNull(to), known, parameters);
    BacktestReport report;
    try (NightOffice office = new NightOffice(home)) {
      report = office.backtest(request, ProgressLine.standard());
    }
    Path written = page == null ? usual(home, request) : page.toAbsolutePath().normalize();
    write(written, BacktestPage.of(report));
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    if (json.wanted()) {
      Map<String, Object> map = BacktestText.asMap(report);
      map.put("page", written.toString());
      JsonOption.print(out, map);
    } else {
      BacktestText.print(out, report);
      out.println("Page: " + written);
    }
    return 0;
  }

  private static Path usual(Home home, BacktestRequest request) {
    return home.backtests()
        .resolve("%s-%s-%s.html".formatted(request.rule(), request.from(), request.to()));
  }

  private static void write(Path page, byte[] content) {
    Path folder = page.getParent();
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw Problem.of(
          Category.RESOURCES,
          "--out %s: its folder cannot be made: %s".formatted(page, e.getMessage()),
          e);
    }
    Home.writePrivate(page, content);
  }
}
