package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Mixin of the benches: where they work, and what of it stays. */
@Command // picocli wants it on a mixin
final class BenchFolder {
  private static final String HERE = "";

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Folder to work in. Default: one under the system's temporary folder.")
  private @Nullable Path work;

  @Option(
      names = "--keep",
      arity = "0..1",
      fallbackValue = HERE,
      paramLabel = "DIR",
      description = "Leave everything there; with DIR, work in DIR and leave everything there.")
  private @Nullable Path keep;

  /** Makes an empty folder whose name begins so. */
  Path make(String prefix) throws IOException {
    Path parent = keep == null || keep.toString().equals(HERE) ? work : keep;
    if (parent == null) {
      return Files.createTempDirectory("claimsieve-bench-" + prefix);
    }
    Files.createDirectories(parent);
    return Files.createTempDirectory(parent.toAbsolutePath(), prefix);
  }

  /**
   * Deletes the folder, or says where it lies: where it was asked for, and where a bench failed.
   */
  void leave(Path folder, boolean done, PrintWriter err) throws IOException {
    if (keep == null && done) {
      delete(folder);
    } else {
      err.println("Kept: " + folder);
      err.flush();
    }
  }

  /** Bytes of all files in a folder. */
  static long size(Path folder) throws IOException {
    return size(folder, file -> true);
  }

  /** Bytes of some files in a folder. */
  static long size(Path folder, Predicate<Path> counted) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : tree.filter(Files::isRegularFile).filter(counted).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
