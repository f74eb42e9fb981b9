package org.claimsieve.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All dates of a city's inbox as the part files of one, the registers as they were last. */
public final class OneDelivery {
  private static final Set<String> REGISTERS = Set.of("fixmedins_b.csv", "staff_b.csv");
  private static final String CONTROL = "control.csv";

  private OneDelivery() {}

  /** Makes the folder of the last date from those of all and returns it. */
  public static Path of(Path inbox, LocalDate last) throws IOException {
    Path folder = Files.createDirectories(inbox.resolveSibling("one").resolve(last.toString()));
    for (Path date : listed(inbox)) {
      for (Path file : listed(date)) {
        String name = file.getFileName().toString();
        if (REGISTERS.contains(name) && date.endsWith(last.toString())) {
          Files.copy(file, folder.resolve(name));
        } else if (!REGISTERS.contains(name) && !name.equals(CONTROL)) {
          int dot = name.indexOf('.');
          String dated = name.substring(0, dot) + "-" + date.getFileName() + name.substring(dot);
          Files.copy(file, folder.resolve(dated));
        }
      }
    }
    return folder;
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
