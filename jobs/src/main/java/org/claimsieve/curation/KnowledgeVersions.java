package org.claimsieve.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimsieve.config.Home;
import org.claimsieve.knowledge.LimitKind;

/**
 * Every change of the knowledge base: the former files are kept in {@code versions/} under the
 * first digits of their hash, and {@code versions.csv} gets a line.
 */
public final class KnowledgeVersions {
  private static final String HEADER = "time,before,after,done,added,replaced\n";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final CSVFormat LINE = CSVFormat.RFC4180;
  private static final int SHORT = 8;

  private final KnowledgeFolder folder;

  /** The versions of a knowledge base. */
  public KnowledgeVersions(KnowledgeFolder folder) {
    this.folder = folder;
  }

  /**
   * One change.
   *
   * @param time with the offset of the home's zone
   * @param before hash of all files
   * @param after hash of all files
   * @param done what was done
   * @param added rows that were not there before
   * @param replaced rows that are gone
   */
  public record Change(
      String time, String before, String after, String done, long added, long replaced) {
    /** A hash as far as a person reads it. */
    public static String brief(String hash) {
      return hash.substring(0, Math.min(SHORT, hash.length()));
    }
  }

  /** Makes a revision the state of the home; empty where it changes no row. */
  public Optional<Change> write(Revision revision, String done, OffsetDateTime time) {
    List<KnowledgeTable> changed = new ArrayList<>();
    long added = 0;
    long replaced = 0;
    for (LimitKind kind : LimitKind.values()) {
      KnowledgeTable before = revision.before().of(kind);
      KnowledgeTable after = revision.after().of(kind);
      long more = after.beyond(before);
      long less = before.beyond(after);
      if (more + less > 0) {
        changed.add(after);
        added += more;
        replaced += less;
      }
    }
    if (changed.isEmpty()) {
      return Optional.empty();
    }
    String former = folder.hash();
    String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
    try {
      keep(former);
      folder.write(changed);
      Change change = new Change(at, former, folder.hash(), done, added, replaced);
      note(change);
      return Optional.of(change);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All changes, the oldest first. */
  public List<Change> history() {
    List<Change> changes = new ArrayList<>();
    if (!Files.isRegularFile(book())) {
      return changes;
    }
    try (CSVParser parser = CSVParser.parse(Files.readString(book()), FORMAT)) {
      for (CSVRecord line : parser) {
        changes.add(
            new Change(
                line.get("time"),
                line.get("before"),
                line.get("after"),
                line.get("done"),
                Long.parseLong(line.get("added")),
                Long.parseLong(line.get("replaced"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return changes;
  }

  /** Where the files of a hash are kept once they were replaced. */
  public Path kept(String hash) {
    return folder.path().resolve("versions").resolve(Change.brief(hash));
  }

  private Path book() {
    return folder.path().resolve("versions.csv");
  }

  /** Copies all files; a folder that is there is whole, because it got its name last. */
  private void keep(String hash) throws IOException {
    Path target = kept(hash);
    if (Files.isDirectory(target)) {
      return;
    }
    Path part = target.resolveSibling(Change.brief(hash) + ".part");
    Home.makeFolder(part);
    for (LimitKind kind : LimitKind.values()) {
      Path copy = part.resolve(kind.stem() + ".csv");
      Files.deleteIfExists(copy);
      if (Files.isRegularFile(folder.file(kind))) {
        Home.writePrivate(copy, Files.readAllBytes(folder.file(kind)));
      }
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void note(Change change) throws IOException {
    if (!Files.isRegularFile(book())) {
      Home.writePrivate(book(), HEADER.getBytes(StandardCharsets.UTF_8));
    }
    String line =
        LINE.format(
            change.time(),
            change.before(),
            change.after(),
            change.done(),
            change.added(),
            change.replaced());
    Files.writeString(book(), line + "\n", StandardOpenOption.APPEND);
  }
}
