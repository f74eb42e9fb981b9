package org.claimsieve.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void printsALinePerStepWhereItIsNoTerminal() {
    ProgressLine line = new ProgressLine(out, false);
    line.begin(List.of("ingest", "rules"), Map.of());
    line.stepBegins("ingest").say("6 files");
    line.stepEnds(run("ingest", true, 12));
    line.stepBegins("rules").share(0.5);
    line.stepEnds(run("rules", false, 0));
    line.end();

    assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "  6 files",
            "1/2 ingest       done   1.5 s, 12 Spark jobs",
            "2/2 rules        FAILED 1.5 s");
  }

  @Test
  void tellsTheTimeLeftFromTheLastNight() {
    ProgressLine line = new ProgressLine(out, false);
    line.begin(
        List.of("ingest", "rules"),
        Map.of("ingest", Duration.ofSeconds(100), "rules", Duration.ofSeconds(600)));
    Progress progress = line.stepBegins("ingest");

    assertThat(line.line()).startsWith("1/2 ingest, 0 s elapsed, about 11 min ");
    progress.share(1);
    assertThat(line.line()).isEqualTo("1/2 ingest 100 %, 0 s elapsed, about 10 min 00 s left");
  }

  @Test
  void tellsNoTimeLeftWhereNoEarlierNightKnowsEveryStep() {
    ProgressLine line = new ProgressLine(out, false);
    line.begin(List.of("ingest", "rules"), Map.of("ingest", Duration.ofSeconds(100)));
    line.stepBegins("ingest");

    assertThat(line.line()).isEqualTo("1/2 ingest, 0 s elapsed");
  }

  @Test
  void writesOverItsLineAtATerminal() {
    ProgressLine line = new ProgressLine(out, true);
    line.begin(List.of("ingest"), Map.of());
    line.stepBegins("ingest");
    line.stepEnds(run("ingest", true, 0));
    line.end();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\r\u001b[2K1/1 ingest, 0 s elapsed\r\u001b[2K1/1 ingest       done   1.5 s"
                + System.lineSeparator());
  }

  private static StepRun run(String step, boolean completed, long jobs) {
    return new StepRun(step, completed, NightRuns.now(), Duration.ofMillis(1500), jobs);
  }
}
