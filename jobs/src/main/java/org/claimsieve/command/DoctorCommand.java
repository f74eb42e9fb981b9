package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.night.Lease;
import org.claimsieve.night.Night;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks what a night needs before the night. */
@Command(
    name = "doctor",
    description = "Checks Java, memory, disk, home, configuration, database and layout.",
    footer = {
      "  claimsieve doctor                  exit code 0: a night can run",
      "  claimsieve doctor --json           for a monitor"
    })
final class DoctorCommand implements Callable<Integer> {
  private static final long GIB = 1L << 30;

  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Spec private @Nullable CommandSpec command;

  /** The result of one check; a warning has a text but no category. */
  private record Check(String name, boolean fine, String text, @Nullable Category fault) {
    static Check fine(String name, String text) {
      return new Check(name, true, text, null);
    }

    static Check warning(String name, String text) {
      return new Check(name, false, text, null);
    }

    static Check fault(String name, Category category, String text) {
      return new Check(name, false, text, category);
    }

    /** The check's own result, or the problem that it met. */
    static Check of(String name, Supplier<Check> check) {
      try {
        return check.get();
      } catch (Problem problem) {
        return fault(name, problem.category(), String.valueOf(problem.getMessage()));
      }
    }

    String outcome() {
      return fine ? "ok" : fault == null ? "warning" : "FAULT";
    }
  }

  @Override
  public Integer call() {
    Home home = homeOption.named();
    List<Check> checks = checks(home);
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    if (json.wanted()) {
      JsonOption.print(
          out,
          checks.stream()
              .map(c -> Map.of("check", c.name(), "outcome", c.outcome(), "text", c.text()))
              .toList());
    } else {
      checks.forEach(c -> out.printf("%-8s %-14s %s%n", c.outcome(), c.name(), c.text()));
    }
    return checks.stream()
        .map(Check::fault)
        .filter(Objects::nonNull)
        .mapToInt(Category::exitCode)
        .findFirst()
        .orElse(0);
  }

  private static List<Check> checks(Home home) {
    List<Check> checks = new ArrayList<>(List.of(java(), memory()));
    Check there = Check.of("home", () -> owned(home.existing()));
    checks.add(there);
    if (there.fault() != null) {
      return checks;
    }
    checks.add(disk(home));
    Check configuration =
        Check.of(
            "configuration",
            () -> {
              home.configuration();
              return Check.fine("configuration", home.configurationFile() + " has no fault");
            });
    checks.add(configuration);
    if (configuration.fault() == null) {
      Configuration options = home.configuration();
      checks.add(Check.of("database", () -> database(home, options)));
      checks.add(layout(home, options.layout()));
      checks.add(key(home.resolve(options.privacy().keyFile())));
    }
    return checks;
  }

  private static Check java() {
    int version = Runtime.version().feature();
    String text = "Java %d in %s".formatted(version, System.getProperty("java.home"));
    return version == 17 || version == 21
        ? Check.fine("java", text)
        : Check.fault("java", Category.CONFIGURATION, text + "; allowed: 17 or 21");
  }

  private static Check memory() {
    long heap = Runtime.getRuntime().maxMemory();
    String text = "heap of at most %.1f GiB".formatted((double) heap / GIB);
    return heap >= 2 * GIB
        ? Check.fine("memory", text)
        : Check.warning("memory", text + "; a city's night wants 2 GiB: set CLAIMSIEVE_HEAP=2g");
  }

  private static Check disk(Home home) {
    try {
      long free = Files.getFileStore(home.folder()).getUsableSpace();
      String text = "%.1f GiB free under %s".formatted((double) free / GIB, home.folder());
      if (free < GIB) {
        return Check.fault("disk", Category.RESOURCES, text + "; a night wants 1 GiB");
      }
      return free < 10 * GIB
          ? Check.warning("disk", text + "; a year of a city wants 10 GiB")
          : Check.fine("disk", text);
    } catch (IOException e) {
      return Check.fault("disk", Category.RESOURCES, "unknown: " + e.getMessage());
    }
  }

  private static Check owned(Home home) {
    return openToOthers(home.folder())
        ? Check.warning(
            "home", home.folder() + " can be read by others: chmod 700 " + home.folder())
        : Check.fine("home", home.folder().toString());
  }

  private static Check database(Home home, Configuration options) {
    try (WorkflowDatabase database = WorkflowDatabase.open(home, options.database())) {
      String where = options.database().url().isEmpty() ? "H2 in db/" : options.database().url();
      String who =
          Lease.holder(database, Night.LEASE)
              .map(o -> ", process %d on %s is at work".formatted(o.pid(), o.host()))
              .orElse("");
      return Check.fine("database", where + who);
    }
  }

  private static Check layout(Home home, String name) {
    Path file = home.layouts().resolve(name + ".yml");
    return Files.isRegularFile(file)
        ? Check.fine("layout", file.toString())
        : Check.fault(
            "layout",
            Category.CONFIGURATION,
            "layout: %s has no file %s; run `claimsieve init` or name another"
                .formatted(name, file));
  }

  private static Check key(Path file) {
    if (!Files.isRegularFile(file)) {
      return Check.fault(
          "privacy key",
          Category.CONFIGURATION,
          "privacy.key_file: %s is missing; restore it, or run `claimsieve init` for a new one"
              .formatted(file));
    }
    return openToOthers(file)
        ? Check.warning("privacy key", file + " can be read by others: chmod 600 " + file)
        : Check.fine("privacy key", file.toString());
  }

  private static boolean openToOthers(Path path) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      return permissions.contains(PosixFilePermission.OTHERS_READ)
          || permissions.contains(PosixFilePermission.GROUP_READ);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
