package org.claimsieve.night;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A real {@code claimsieve} process on a home, whose output can be followed line by line. */
final class NightProcess {
  private static final int LIMIT_SECONDS = 600;
  private static final int POLL_MILLIS = 20;

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private NightProcess(Process process) {
    this.process = process;
    this.reader = new Thread(this::read, "output of " + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts a command on the home.
   *
   * @param fault where the process is to kill itself, as {@code step:point}; empty for nowhere
   */
  static NightProcess start(Path home, String fault, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.matches("(--add-opens=|-Djdk\\.|-Dio\\.netty\\.).*"))
        .forEach(command::add);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m"));
    command.addAll(List.of("-Xmx1g", "-XX:+UseParallelGC"));
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dclaimsieve.fault=" + fault));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.claimsieve.command.Main");
    command.addAll(List.of(arguments));
    command.addAll(List.of("--home", home.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return new NightProcess(builder.start());
  }

  /** Waits for a line with that text. */
  void awaitLine(String text) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (reader.isAlive() && System.nanoTime() < deadline) {
      if (lines.stream().anyMatch(line -> line.contains(text))) {
        return;
      }
      reader.join(POLL_MILLIS);
    }
    process.destroyForcibly();
    throw new AssertionError("no line '" + text + "' in:\n" + output());
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits for the end and gives the exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after " + LIMIT_SECONDS + " s:\n" + output());
    }
    reader.join(TimeUnit.SECONDS.toMillis(10));
    return process.exitValue();
  }

  /** What it has printed so far, on both streams. */
  String output() {
    return String.join("\n", lines);
  }

  private void read() {
    try (BufferedReader text = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
