package org.claimsieve.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** Size in bytes and time of change of a file at a look. */
record Seen(long bytes, Instant changed) {

  /** Every file of a folder as it is now. */
  static SortedMap<Path, Seen> in(Path folder) {
    Inbox.requireFolder(folder);
    SortedMap<Path, Seen> all = new TreeMap<>();
    for (Path path : Inbox.list(folder)) {
      try {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        all.put(path, new Seen(now.size(), now.lastModifiedTime().toInstant()));
      } catch (NoSuchFileException renamed) {
        // between listing and looking: the next look has it under its new name
      } catch (IOException e) {
        throw Problem.of(
            Category.INPUT, "%s: cannot be read (%s)".formatted(path, e.getMessage()), e);
      }
    }
    return all;
  }
}
