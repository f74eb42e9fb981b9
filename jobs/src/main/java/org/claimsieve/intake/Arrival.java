package org.claimsieve.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.claimsieve.config.Configuration;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.source.Layout;

/**
 * Waits until the files of a delivery are complete: no size or time changes from look to look, each
 * end marker is there, nothing bears the name of a transfer under way, and each zip has its end. A
 * gzip that was cut off shows when it is read.
 */
public final class Arrival {
  /** Files that have not changed for so long are looked at once. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /** Seconds between the first two looks at a younger file. */
  private static final int SECOND_LOOK = 3;

  private final int retries;
  private final int waitSeconds;
  private final Clock clock;
  private final Waiting waiting;
  private final Consumer<String> say;

  /**
   * As the home is configured.
   *
   * @param say takes a line for the operator when something is waited for
   */
  public Arrival(Configuration.Intake options, Clock clock, Waiting waiting, Consumer<String> say) {
    this.waitSeconds = options.waitSeconds();
    this.retries = waitSeconds == 0 ? 0 : options.retries();
    this.clock = clock;
    this.waiting = waiting;
    this.say = say;
  }

  /**
   * Comes back when all files of those folders are complete.
   *
   * @throws Problem of category INPUT with every file that is not, after the last try
   */
  public void await(Collection<Path> folders, Layout layout) {
    FileNames names = new FileNames(layout);
    Map<Path, List<Long>> sizes = new TreeMap<>();
    SortedMap<Path, Seen> last = look(folders, names, sizes);
    if (waitSeconds > 0 && young(last)) {
      waiting.seconds(Math.min(SECOND_LOOK, waitSeconds));
    }
    for (int tries = 0; ; tries++) {
      SortedMap<Path, Seen> now = look(folders, names, sizes);
      List<String> incomplete = incomplete(last, now, names, sizes);
      if (incomplete.isEmpty()) {
        return;
      }
      if (tries == retries) {
        throw refused(folders, incomplete);
      }
      say.accept(
          "files are still arriving, looking again in %d s (%d of %d): %s"
              .formatted(waitSeconds, tries + 1, retries, String.join("; ", incomplete)));
      waiting.seconds(waitSeconds);
      last = now;
    }
  }

  private static SortedMap<Path, Seen> look(
      Collection<Path> folders, FileNames names, Map<Path, List<Long>> sizes) {
    SortedMap<Path, Seen> all = new TreeMap<>();
    folders.forEach(folder -> all.putAll(Seen.in(folder)));
    all.forEach(
        (path, seen) -> {
          if (counts(path, names)) {
            sizes.computeIfAbsent(path, key -> new ArrayList<>()).add(seen.bytes());
          }
        });
    return all;
  }

  private static boolean counts(Path path, FileNames names) {
    return names.data(path) || path.getFileName().toString().equals(ControlFile.NAME);
  }

  /** A clock ahead of ours makes a file young too, which costs no more than a second look. */
  private boolean young(Map<Path, Seen> files) {
    Instant settled = clock.instant().minus(SETTLED);
    return files.values().stream().anyMatch(seen -> seen.changed().isAfter(settled));
  }

  private static List<String> incomplete(
      SortedMap<Path, Seen> last,
      SortedMap<Path, Seen> now,
      FileNames names,
      Map<Path, List<Long>> sizes) {
    List<String> faults = new ArrayList<>();
    sizes.forEach(
        (path, seen) -> {
          Seen is = now.get(path);
          if (is == null) {
            if (last.containsKey(path)) {
              faults.add("%s went away; sizes seen %s bytes".formatted(name(path), seen));
            }
          } else if (!is.equals(last.get(path))) {
            faults.add("%s is being written; sizes seen %s bytes".formatted(name(path), seen));
          } else {
            unfinished(path, now, names)
                .forEach(why -> faults.add("%s %s".formatted(name(path), why)));
          }
        });
    now.keySet().forEach(path -> faults.addAll(strays(path, now, names)));
    return faults;
  }

  /** What a file that does not change any more still lacks. */
  private static List<String> unfinished(Path path, Map<Path, Seen> now, FileNames names) {
    List<String> faults = new ArrayList<>();
    if (names.data(path)) {
      names
          .markerOf(path)
          .filter(marker -> !now.containsKey(path.resolveSibling(marker)))
          .ifPresent(marker -> faults.add("has no end marker " + marker));
    }
    if (path.getFileName().toString().endsWith(".zip")) {
      try (ZipFile opened = new ZipFile(path.toFile(), ISO_8859_1)) {
        opened.size();
      } catch (IOException e) {
        faults.add("has no end (%s)".formatted(e.getMessage()));
      }
    }
    return faults;
  }

  /** Names beside the data that tell of data which is not there. */
  private static List<String> strays(Path path, Map<Path, Seen> now, FileNames names) {
    List<String> faults = new ArrayList<>();
    names
        .target(path)
        .ifPresent(
            target ->
                faults.add(
                    "%s is a transfer of %s, under way or broken off; remove it if it is broken off"
                        .formatted(name(path), target)));
    names
        .markedBy(path)
        .filter(data -> !now.containsKey(path.resolveSibling(data)))
        .ifPresent(data -> faults.add("%s lies there without %s".formatted(name(path), data)));
    return faults;
  }

  private static String name(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    return folder == null ? path.toString() : folder.getFileName() + "/" + path.getFileName();
  }

  private Problem refused(Collection<Path> folders, List<String> faults) {
    return Problem.all(
        Category.INPUT,
        "the delivery in %s is not complete after %d s; nothing was read. Let the transfer end and start again, or have the file sent again; intake.retries (%d) and intake.wait_seconds (%d) say how long is waited"
            .formatted(
                String.join(", ", folders.stream().map(Path::toString).toList()),
                retries * waitSeconds,
                retries,
                waitSeconds),
        faults);
  }
}
