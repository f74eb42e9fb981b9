package org.claimsieve.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.claimsieve.config.Home;
import org.claimsieve.night.NightOffice;

/** The nights of a home taken in one after another by one process, each timed. */
final class IngestChild {
  private IngestChild() {}

  /** Name of the figure that holds a night's seconds. */
  static String seconds(LocalDate night) {
    return "seconds-" + night;
  }

  /** Name of the figure that holds a night's processor seconds. */
  static String processor(LocalDate night) {
    return "processor-" + night;
  }

  /** Name of the figure that holds the bytes of Parquet in the lake after a night. */
  static String parquet(LocalDate night) {
    return "parquet-" + night;
  }

  /**
   * A process of its own: for each night the time from the call of ingest until it returns.
   *
   * @param args home, then the nights in their order
   */
  public static void main(String[] args) throws IOException {
    Home home = HomeOption.at(new Home(Path.of(args[0])));
    try (NightOffice office = new NightOffice(home)) {
      for (int i = 1; i < args.length; i++) {
        LocalDate night = LocalDate.parse(args[i]);
        JavaChild.say("Ingest of " + night);
        long used = Machine.processorNanos();
        long begin = System.nanoTime();
        office.ingest(night, null, null);
        double seconds = (System.nanoTime() - begin) / 1e9;
        double processor = (Machine.processorNanos() - used) / 1e9;
        long bytes = BenchFolder.size(home.lake(), file -> file.toString().endsWith(".parquet"));
        JavaChild.say(String.format(Locale.ROOT, "Ingest of %s: %.1f s", night, seconds));
        System.out.println(String.format(Locale.ROOT, "%s %.3f", seconds(night), seconds));
        System.out.println(String.format(Locale.ROOT, "%s %.3f", processor(night), processor));
        System.out.println(parquet(night) + " " + bytes);
      }
    }
  }
}
