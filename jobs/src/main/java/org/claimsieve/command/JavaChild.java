package org.claimsieve.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A fresh process that is started exactly as this one was: flags, class path, class-data archive.
 */
final class JavaChild {
  private static final int POLL_MILLIS = 20;
  private static final String PROGRESS = "progress: ";

  private JavaChild() {}

  /**
   * How a process went.
   *
   * @param untilMark from the start until the awaited file was there; the whole time where none was
   *     awaited
   * @param peakBytes most memory that it held resident; 0 where the system does not tell
   * @param output what it printed on both streams
   */
  record Result(Duration whole, Duration untilMark, long peakBytes, String output) {
    /** What it printed behind a name, in lines of that name and a number, together. */
    double figure(String name) {
      return output
          .lines()
          .filter(line -> line.startsWith(name + " "))
          .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
          .sum();
    }
  }

  /** Runs a class to its end; an exit code other than 0 is a problem. */
  static Result run(Path log, @Nullable Path mark, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    return run(log, mark, main, arguments, line -> {});
  }

  /**
   * The same, heard while it works.
   *
   * @param heard gets what the process says of its progress, line by line
   */
  static Result run(
      Path log, @Nullable Path mark, Class<?> main, List<String> arguments, Consumer<String> heard)
      throws IOException, InterruptedException {
    List<String> command = command(main, arguments);
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    long marked = 0;
    long peak = 0;
    try (BufferedReader said = new BufferedReader(new FileReader(log.toFile(), UTF_8))) {
      boolean ended = false;
      while (!ended) {
        ended = process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        pass(said, heard);
        peak = Math.max(peak, peak(process.pid()));
        if (marked == 0 && mark != null && Files.exists(mark)) {
          marked = System.nanoTime();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    long end = System.nanoTime();
    String output = Files.readString(log, UTF_8);
    if (process.exitValue() != 0) {
      throw Problem.of(
          Category.OURS,
          "%s ended with exit code %d:%n%s"
              .formatted(String.join(" ", arguments), process.exitValue(), output));
    }
    return new Result(
        Duration.ofNanos(end - begin),
        Duration.ofNanos((marked == 0 ? end : marked) - begin),
        peak,
        output);
  }

  /** Whether children start from a class-data archive. */
  static boolean archived() {
    return flags().stream().anyMatch(flag -> flag.startsWith("-XX:SharedArchiveFile"));
  }

  /** Prints a line of progress, for a process that was started here. */
  static void say(String line) {
    System.out.println(PROGRESS + line);
  }

  private static void pass(BufferedReader said, Consumer<String> heard) throws IOException {
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(PROGRESS)) {
        heard.accept(line.substring(PROGRESS.length()));
      }
    }
  }

  private static List<String> command(Class<?> main, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(arguments);
    return command;
  }

  /** But for what belongs to this process alone: its archive in the making, agents, terminal. */
  private static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(
            flag ->
                !flag.startsWith("-XX:ArchiveClassesAtExit")
                    && !flag.startsWith("-javaagent")
                    && !flag.startsWith("-Dclaimsieve."))
        .toList();
  }

  private static long peak(long pid) {
    Path status = Path.of("/proc", String.valueOf(pid), "status");
    try {
      return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }
}
