package org.claimsieve.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.ledger.WorkflowDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real process, killed in a real step, and a second one that takes over. */
final class KilledNightTest {
  private static final LocalDate DAY = LocalDate.parse("2024-06-30");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "rules:begin, 'ingest begins,ingest ends,rules begins,rules ends,list begins,list ends'",
    "rules:middle, 'ingest begins,ingest ends,rules begins,rules begins,rules ends,list begins,list ends'",
    "list:end, 'ingest begins,ingest ends,rules begins,rules ends,list begins,list ends,list begins,list ends'",
  })
  void isResumedAtTheStepInWhichItWasKilled(String fault, String lines) throws Exception {
    assertThat(start(fault)).isEqualTo(Fault.KILLED);
    assertThat(start("")).isZero();
    assertThat(Files.readAllLines(folder.resolve("done.txt"))).containsExactly(lines.split(","));

    try (WorkflowDatabase database = Child.open(folder)) {
      NightRun run = new NightRuns(database).latest(DAY).orElseThrow();
      assertThat(run.status()).isEqualTo(NightRun.Status.COMPLETED);
      assertThat(run.edition()).isEqualTo(1);
      assertThat(Lease.holder(database, Night.LEASE)).isEmpty();
    }
  }

  private int start(String fault) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dclaimsieve.fault=" + fault));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Child.class.getName(), folder.toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("child.log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    if (process.exitValue() != Fault.KILLED && process.exitValue() != 0) {
      throw new AssertionError(Files.readString(folder.resolve("child.log")));
    }
    return process.exitValue();
  }

  /** The process that is killed. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) {
      Path folder = Path.of(args[0]);
      List<NightStep> steps =
          List.of(step(folder, "ingest"), step(folder, "rules"), step(folder, "list"));
      try (WorkflowDatabase database = open(folder)) {
        new Night(database, steps, new SilentWatch(), () -> 0).run(DAY, "f1", false);
      }
    }

    static WorkflowDatabase open(Path folder) {
      return WorkflowDatabase.open(
          new Home(folder).create(), new Configuration.Database("", "", ""));
    }

    private static NightStep step(Path folder, String name) {
      return new NightStep() {
        @Override
        public String name() {
          return name;
        }

        @Override
        public void run(NightContext context) {
          write(folder, name + " begins");
          context.faultPoint("middle");
          write(folder, name + " ends");
        }
      };
    }

    private static void write(Path folder, String line) {
      try {
        Files.writeString(
            folder.resolve("done.txt"),
            line + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
