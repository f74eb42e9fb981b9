package org.claimsieve.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsieve.config.Sha256;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.Layout;

/**
 * What lies in the folder of a business date.
 *
 * @param files files by table, in the order in which tables are read
 * @param faults tables that must be there and are not, one sentence each
 */
public record Inbox(Path folder, Map<TableSpec, List<DeliveredFile>> files, List<String> faults) {

  /** Hash over names and bytes of everything in a folder: the same files have the same. */
  public static String fingerprint(Path folder) {
    requireFolder(folder);
    StringBuilder all = new StringBuilder();
    for (Path path : list(folder)) {
      try {
        all.append(path.getFileName()).append(' ').append(sha256(path)).append('\n');
      } catch (IOException e) {
        throw Problem.of(
            Category.INPUT, "%s: cannot be read (%s)".formatted(path, e.getMessage()), e);
      }
    }
    return Sha256.of(all.toString().getBytes(UTF_8));
  }

  /** Size of everything in those folders, in bytes; refuses one that is not there. */
  public static long bytes(Collection<Path> folders) {
    long sum = 0;
    for (Path folder : folders) {
      requireFolder(folder);
      for (Path path : list(folder)) {
        sum += path.toFile().length();
      }
    }
    return sum;
  }

  static Inbox look(LocalDate date, Path folder, Layout layout) {
    requireFolder(folder);
    List<Path> present = list(folder);
    FileNames names = new FileNames(layout);
    Map<TableSpec, List<DeliveredFile>> files = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (TableSpec table : Tables.delivered().values()) {
      Layout.TableLayout described = layout.tables().get(table.name());
      if (described == null) {
        continue;
      }
      List<DeliveredFile> matching =
          present.stream()
              .filter(path -> names.data(path, described))
              .map(path -> delivered(date, table, path))
              .toList();
      if (matching.isEmpty() && !described.optional()) {
        faults.add(
            "%s: no file for %s (%s); expected %s"
                .formatted(folder, table.name(), table.title(), described.files()));
      }
      if (!matching.isEmpty()) {
        files.put(table, matching);
      }
    }
    return new Inbox(folder, files, faults);
  }

  static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Problem.of(
          Category.INPUT,
          "inbox %s: there is no such folder. Put the files of the business date there, or name another folder with --from"
              .formatted(folder));
    }
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DeliveredFile delivered(LocalDate date, TableSpec table, Path path) {
    try {
      return new DeliveredFile(
          date, table, path, date + "/" + path.getFileName(), sha256(path), Files.size(path));
    } catch (IOException e) {
      throw Problem.of(
          Category.INPUT, "%s: cannot be read (%s)".formatted(path, e.getMessage()), e);
    }
  }

  private static String sha256(Path path) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
