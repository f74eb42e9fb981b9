package org.claimsieve.command;

import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.claimsieve.config.Home;
import org.claimsieve.curation.ImportFile;
import org.claimsieve.curation.KnowledgeFolder;
import org.claimsieve.curation.KnowledgeVersions;
import org.claimsieve.curation.KnowledgeVersions.Change;
import org.claimsieve.curation.PublishedImport;
import org.claimsieve.curation.SheetImport;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.knowledge.national.PublishedPoint;
import org.claimsieve.night.NightOffice;
import org.claimsieve.problem.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Fills the knowledge base from published points or from a bureau's own sheet. */
@Command(
    name = "import",
    description = {
      "Published points (CSV with rule_class, med_codes, constraint and so on) become rows of the rules of their classes; what they do not surely say is listed for a person. They replace rows of the same publications; a row of yours stays and wins.",
      "A sheet of your own (CSV or xlsx, columns by name or Chinese title) is refused with all its faults, or replaces rows of the same rule, code and first day."
    },
    footer = {
      "  claimsieve knowledge import points.csv --dry-run --out DIR   writes nothing at home",
      "  claimsieve knowledge import points.csv --child-age 17",
      "  claimsieve knowledge import own.xlsx --kind sex_limit"
    })
final class KnowledgeImport implements Callable<Integer> {
  private static final int OLDEST_CHILD = 30;

  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "FILE", description = "Published points, or a sheet of your own.")
  private Path file = Path.of("");

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "A sheet of this kind, such as sex_limit. Default: as the header says.")
  private @Nullable String kind;

  @Option(
      names = "--valid-from",
      paramLabel = "DATE",
      description = "First day of points. Default: their publication; without one, always.")
  private @Nullable LocalDate validFrom;

  @Option(
      names = "--child-age",
      paramLabel = "N",
      defaultValue = "17",
      description = "Last year of age of a child. Default: ${DEFAULT-VALUE}.")
  private int childAge;

  @Option(names = "--dry-run", description = "Only say what would be done.")
  private boolean dryRun;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "With --dry-run on points: writes the rows and what is left there.")
  private @Nullable Path out;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    if (out != null && !dryRun) {
      throw wrong("--out: goes with --dry-run only");
    }
    if (childAge < 0 || childAge > OLDEST_CHILD) {
      throw wrong("--child-age %d: allowed are 0 to %d".formatted(childAge, OLDEST_CHILD));
    }
    LimitKind named = kind == null ? null : named(kind);
    ImportFile source = ImportFile.open(file);
    if (named == null && source.published()) {
      points(source);
    } else {
      sheet(source, named == null ? SheetImport.recognised(source) : named);
    }
    return 0;
  }

  /** A dry run needs no home: there is nothing yet that points could meet. */
  private void points(ImportFile source) {
    List<PublishedPoint> points =
        PublishedPoint.read(source.name(), new StringReader(source.text()));
    PublishedImport.Options options =
        new PublishedImport.Options(childAge, validFrom, Change.brief(source.hash()));
    Home home = dryRun ? homeOption.named() : homeOption.existing();
    KnowledgeFolder folder = new KnowledgeFolder(home.knowledge());
    if (dryRun) {
      PublishedImport result = PublishedImport.of(points, options, folder.read());
      Optional<Path> left = out == null ? Optional.empty() : PointFiles.write(out, result);
      new PointsOutcome(folder, result, Optional.empty(), left, true)
          .print(writer(), json.wanted());
      return;
    }
    try (NightOffice office = new NightOffice(home)) {
      OffsetDateTime now = OffsetDateTime.now(office.configuration().timeZone());
      Path drawer = folder.path().resolve("import");
      String name = now.toLocalDate() + "-left.csv";
      Supplier<PointsOutcome> work =
          () -> {
            PublishedImport result = PublishedImport.of(points, options, folder.read());
            Optional<Change> change =
                new KnowledgeVersions(folder)
                    .write(result.revision(), ChangeText.done(source), now);
            Optional<Path> left = PointFiles.writeLeft(drawer, name, result.left());
            return new PointsOutcome(folder, result, change, left, false);
          };
      office.exclusively(work).print(writer(), json.wanted());
    }
  }

  private void sheet(ImportFile source, LimitKind of) {
    Home home = homeOption.existing();
    KnowledgeFolder folder = new KnowledgeFolder(home.knowledge());
    try (NightOffice office = new NightOffice(home)) {
      SheetOutcome.of(office, folder, source, of, dryRun).print(writer(), json.wanted());
    }
  }

  private LimitKind named(String stem) {
    List<String> stems = Arrays.stream(LimitKind.values()).map(LimitKind::stem).toList();
    return Arrays.stream(LimitKind.values())
        .filter(kind -> kind.stem().equals(stem))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "--kind %s: is no kind of limit; %s"
                        .formatted(stem, Nearest.hint(stem, stems))));
  }

  private PrintWriter writer() {
    return Objects.requireNonNull(command).commandLine().getOut();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
  }
}
