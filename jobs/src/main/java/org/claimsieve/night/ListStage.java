package org.claimsieve.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimsieve.config.Home;
import org.claimsieve.intake.Intake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.LedgerFile;
import org.claimsieve.listing.Lists;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.report.InspectionList;
import org.claimsieve.report.ListHeader;
import org.claimsieve.report.ListSource;
import org.claimsieve.report.ListWriter;
import org.claimsieve.schema.Settlement;

/** One list per team, written aside and put in place at once. */
final class ListStage implements NightStep {
  private final Workspace workspace;

  ListStage(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public String name() {
    return "list";
  }

  @Override
  public void run(NightContext context) {
    LocalDate date = context.businessDate();
    List<LedgerEntry> ledger =
        workspace.books().files().of(date).stream()
            .filter(entry -> entry.stage().equals(Intake.STAGE))
            .toList();
    StageBooks stageBooks = new StageBooks(workspace.books().files());
    stageBooks.refuse(date, RulesLedger.STAGE);
    Manifest manifest = Manifest.of(workspace, date, ledger);
    Lists lists =
        new Lists(workspace.lake(), date, workspace.rules(), workspace.configuration().teams());
    List<InspectionList> all =
        lists.all(
            date,
            ledger,
            workspace.quality().of(date),
            new ListSource(manifest.identity(), Version.current()));
    stageBooks.enter(date, name(), List.of(), List.of(funnel(date, lists.screened(), all)));
    Path target = workspace.home().lists(date);
    Path aside = target.resolveSibling("." + target.getFileName() + ".new");
    try {
      delete(aside);
      Files.createDirectories(aside);
      ListWriter writer =
          new ListWriter(Locale.forLanguageTag(workspace.configuration().list().locale()));
      for (int i = 0; i < all.size(); i++) {
        writer.write(all.get(i), aside.resolve(all.get(i).header().teamCode()));
        context.progress().share((i + 1.0) / all.size());
        context.faultPoint("middle");
      }
      write(aside.resolve("manifest.json"), manifest.text());
      write(aside.resolve("coverage.json"), Manifest.json(coverage(all)) + "\n");
      delete(target);
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Problem.of(
          Category.RESOURCES,
          "lists %s cannot be written: %s. Check the disk and the folder's owner, then start again"
              .formatted(target, e.getMessage()),
          e);
    }
    context.manifest(manifest.identity());
  }

  /**
   * The ledger of the list: received are the settlements of the night, accepted those on the
   * funnels of all lists together.
   */
  private LedgerEntry funnel(LocalDate date, Amount screened, List<InspectionList> all) {
    Amount listed = Amount.NONE;
    for (InspectionList list : all) {
      ListHeader header = list.header();
      long fen = header.spend().movePointRight(2).longValueExact();
      listed = listed.plus(new Amount(header.settlements(), fen));
    }
    return LedgerEntry.counted(
        date,
        name(),
        new LedgerFile(Settlement.TABLE.name(), LedgerFile.ALL),
        screened,
        listed,
        Amount.NONE,
        Amount.NONE);
  }

  private static Object coverage(List<InspectionList> lists) {
    return lists.isEmpty() ? List.of() : lists.get(0).coverage();
  }

  private static void write(Path file, String text) {
    Home.writePrivate(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
