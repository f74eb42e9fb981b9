package org.claimsieve.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/**
 * A part of the persons and a block of days. Plans the persons once, keeps the plans of visits of
 * which something arrives in the block, and makes each visit when it is written.
 *
 * @param low first person
 * @param high person after the last
 */
record Piece(
    World world,
    IntFunction<Path> folders,
    int part,
    int parts,
    int low,
    int high,
    int firstDay,
    int lastDay)
    implements Callable<Piece.Result> {

  /** Control totals by day, and what was planted. */
  record Result(Map<Integer, List<ControlRow>> controls, List<Truth.Row> truth) {}

  @Override
  public Result call() {
    List<List<Appointment>> days = plan();
    EpisodeFactory factory = new EpisodeFactory(world);
    Map<Integer, List<ControlRow>> controls = new HashMap<>();
    Truth truth = new Truth();
    for (int day = firstDay; day <= lastDay; day++) {
      Path folder = folders.apply(day);
      try (NightPart night = new NightPart(folder, day, part, parts, truth)) {
        for (Appointment visit : days.get(day - firstDay)) {
          night.write(factory.make(visit));
        }
        controls.put(day, night.controls());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new Result(controls, truth.rows());
  }

  private List<List<Appointment>> plan() {
    List<List<Appointment>> days = new ArrayList<>();
    for (int day = firstDay; day <= lastDay; day++) {
      days.add(new ArrayList<>());
    }
    for (int index = low; index < high; index++) {
      for (Appointment visit : world.agenda(index)) {
        visit
            .nights()
            .filter(day -> day >= firstDay && day <= lastDay)
            .forEach(day -> days.get(day - firstDay).add(visit));
      }
    }
    return days;
  }
}
