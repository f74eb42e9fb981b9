package org.claimsieve.night;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.claimsieve.TestSpark;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.lake.Engine;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.QualityBook;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.localrule.LocalRules;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;

/**
 * A home with key, starter knowledge and the rules of its own, and an empty lake on the module's
 * one Spark session.
 */
final class TestOffice implements AutoCloseable {
  private static final Path STARTER =
      Path.of("..", "models", "src", "main", "resources", "knowledge");

  private final WorkflowDatabase database;
  private final Workspace workspace;

  private TestOffice(Home home, WorkflowDatabase database) {
    this.database = database;
    Configuration configuration = home.configuration();
    this.workspace =
        new Workspace(
            home,
            configuration,
            TestSpark.freshLake(),
            new IntakeBooks(database),
            new QualityBook(database),
            Workspace.switchedOn(
                configuration,
                RuleCatalog.discover(RuleOptions.of(configuration.rules().options())),
                LocalRules.read(home.rules(), List.of())));
  }

  static TestOffice open(Path folder) throws IOException {
    Home home = new Home(folder).create();
    try (InputStream documented = Configuration.class.getResourceAsStream("claimsieve.yml")) {
      Home.writePrivate(
          home.configurationFile(), Objects.requireNonNull(documented).readAllBytes());
    }
    Home.writePrivate(
        home.resolve(home.configuration().privacy().keyFile()),
        "00112233445566778899aabbccddeeff\n".getBytes(StandardCharsets.US_ASCII));
    Files.createDirectories(home.knowledge());
    try (Stream<Path> files = Files.list(STARTER)) {
      for (Path file : files.toList()) {
        Files.copy(file, home.knowledge().resolve(file.getFileName().toString()));
      }
    }
    TestOffice office =
        new TestOffice(home, WorkflowDatabase.open(home, home.configuration().database()));
    Engine.forSmallData(office.lake().spark());
    return office;
  }

  Lake lake() {
    return workspace.lake();
  }

  QualityBook quality() {
    return workspace.quality();
  }

  Workspace workspace() {
    return workspace;
  }

  /** Runs those stages of a night on the files of a folder. */
  void night(LocalDate date, String layout, Path from, List<String> stages) {
    run(date, steps(layout, from, stages), false);
  }

  List<NightStep> steps(String layout, Path from, List<String> stages) {
    return Stages.of(() -> workspace, stages, space -> new IngestStage(space, layout, from));
  }

  void run(LocalDate date, List<NightStep> steps, boolean again) {
    new Night(database, steps, new SilentWatch(), () -> 0).run(date, "one delivery", again);
  }

  @Override
  public void close() {
    database.close();
  }
}
