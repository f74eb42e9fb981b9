package org.claimsieve.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.ledger.WorkflowDatabase;

/** A night in a process of its own, whose steps write a line when they begin and when they end. */
final class ChildNight {
  static final LocalDate DAY = LocalDate.parse("2024-06-30");

  private static final int LIMIT_SECONDS = 180;

  private ChildNight() {}

  /** Runs it to its end and gives the exit code, 0 or that of a kill. */
  static int run(Path folder, String fault) throws IOException, InterruptedException {
    return end(folder, start(folder, fault, ""));
  }

  /** Starts it; its step of that name waits until the file {@code go} is in the folder. */
  static Process start(Path folder, String fault, String waiting) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dclaimsieve.fault=" + fault));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ChildNight.class.getName(), folder.toString(), waiting));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.log").toFile())
        .start();
  }

  static int end(Path folder, Process process) throws IOException, InterruptedException {
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    if (!ended || (process.exitValue() != Fault.KILLED && process.exitValue() != 0)) {
      process.destroyForcibly();
      throw new AssertionError(Files.readString(folder.resolve("child.log")));
    }
    return process.exitValue();
  }

  static List<String> lines(Path folder) throws IOException {
    Path file = folder.resolve("done.txt");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  static WorkflowDatabase open(Path folder) {
    return WorkflowDatabase.open(new Home(folder).create(), new Configuration.Database("", "", ""));
  }

  public static void main(String[] args) {
    Path folder = Path.of(args[0]);
    List<NightStep> steps =
        List.of(
            new Step(folder, "ingest", args[1]),
            new Step(folder, "rules", args[1]),
            new Step(folder, "list", args[1]));
    try (WorkflowDatabase database = open(folder)) {
      new Night(database, steps, new SilentWatch(), () -> 0).run(DAY, "f1", false);
    }
  }

  private record Step(Path folder, String name, String waiting) implements NightStep {
    @Override
    public void run(NightContext context) {
      write(name + " begins");
      context.faultPoint("middle");
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
      while (name.equals(waiting) && !Files.exists(folder.resolve("go"))) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("nobody said go");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
      }
      write(name + " ends");
    }

    private void write(String line) {
      try {
        Files.writeString(
            folder.resolve("done.txt"),
            line + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
