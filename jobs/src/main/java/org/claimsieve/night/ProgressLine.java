package org.claimsieve.night;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a night on standard error: at a terminal one line that is written over each
 * second (step, share done, elapsed, time left as the last night took), otherwise one line per step
 * when it ends.
 */
public final class ProgressLine implements NightWatch {
  private static final String ERASE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean terminal;
  private @Nullable Timer timer;
  private List<String> steps = List.of();
  private Map<String, Duration> last = Map.of();
  private String current = "";
  private double share;
  private long stepBegan;
  private long nightBegan;

  /** Writes to a stream, over and over on one line where it is a terminal. */
  public ProgressLine(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** On standard error; the launcher says whether that is a terminal. */
  public static ProgressLine standard() {
    return new ProgressLine(System.err, Boolean.getBoolean("claimsieve.terminal"));
  }

  @Override
  public void say(String line) {
    print(line);
  }

  @Override
  public synchronized void begin(List<String> names, Map<String, Duration> durations) {
    steps = names;
    last = durations;
    nightBegan = System.nanoTime();
    if (terminal) {
      timer = new Timer("progress", true);
      timer.schedule(painter(), 1000, 1000);
    }
  }

  @Override
  public synchronized Progress stepBegins(String step) {
    current = step;
    share = 0;
    stepBegan = System.nanoTime();
    paint();
    return new Progress() {
      @Override
      public void share(double done) {
        shareOf(step, done);
      }

      @Override
      public void say(String line) {
        print("  " + line);
      }
    };
  }

  @Override
  public synchronized void stepEnds(StepRun step) {
    current = "";
    String jobs = step.sparkJobs() == 0 ? "" : ", %d Spark jobs".formatted(step.sparkJobs());
    print(
        String.format(
            Locale.ROOT,
            "%d/%d %-12s %s %.1f s%s",
            steps.indexOf(step.step()) + 1,
            steps.size(),
            step.step(),
            step.completed() ? "done  " : "FAILED",
            step.duration().toMillis() / 1000.0,
            jobs));
  }

  @Override
  public synchronized void end() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    current = "";
  }

  /** The line as it stands now. */
  synchronized String line() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - nightBegan);
    String left = left();
    return "%d/%d %s%s, %s elapsed%s"
        .formatted(
            steps.indexOf(current) + 1,
            steps.size(),
            current,
            share > 0 ? " %d %%".formatted(Math.round(share * 100)) : "",
            text(elapsed),
            left.isEmpty() ? "" : ", about " + left + " left");
  }

  /** Empty where no earlier night tells. */
  private String left() {
    if (!last.keySet().containsAll(steps.subList(steps.indexOf(current), steps.size()))) {
      return "";
    }
    Duration inStep = Duration.ofNanos(System.nanoTime() - stepBegan);
    Duration expected = last.getOrDefault(current, Duration.ZERO);
    Duration rest =
        share > 0
            ? Duration.ofNanos((long) (inStep.toNanos() * (1 - share) / share))
            : expected.minus(inStep);
    Duration left = rest.isNegative() ? Duration.ZERO : rest;
    for (String step : steps.subList(steps.indexOf(current) + 1, steps.size())) {
      left = left.plus(last.getOrDefault(step, Duration.ZERO));
    }
    return text(left);
  }

  private static String text(Duration duration) {
    return duration.toMinutes() == 0
        ? duration.toSeconds() + " s"
        : "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
  }

  private synchronized void shareOf(String step, double done) {
    if (step.equals(current)) {
      share = Math.min(1, Math.max(0, done));
    }
  }

  private synchronized void print(String text) {
    out.println(terminal ? ERASE + text : text);
    paint();
  }

  private void paint() {
    if (terminal && !current.isEmpty()) {
      out.print(ERASE + line());
      out.flush();
    }
  }

  private TimerTask painter() {
    return new TimerTask() {
      @Override
      public void run() {
        synchronized (ProgressLine.this) {
          paint();
        }
      }
    };
  }
}
