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
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.listing.Lists;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.report.InspectionList;
import org.claimsieve.report.ListSource;
import org.claimsieve.report.ListWriter;

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
    refuseUnbalanced(date, ledger);
    Manifest manifest = Manifest.of(workspace, date, ledger);
    Lists lists =
        new Lists(workspace.lake(), date, workspace.rules(), workspace.configuration().teams());
    List<InspectionList> all =
        lists.all(date, ledger, new ListSource(manifest.identity(), Version.current()));
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

  private static void refuseUnbalanced(LocalDate date, List<LedgerEntry> ledger) {
    for (LedgerEntry entry : ledger) {
      if (!entry.balanced()) {
        throw Problem.of(
            Category.INPUT,
            "night %s does not publish: %s does not balance at stage %s (received %s, accounted for %s)"
                .formatted(date, entry.file(), entry.stage(), entry.received(), entry.accounted()));
      }
    }
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
