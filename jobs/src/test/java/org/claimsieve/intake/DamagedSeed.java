package org.claimsieve.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Deliveries of one seed with random damage, in files and under ids of its own, so that many seeds
 * can lie side by side in one lake.
 */
final class DamagedSeed {
  private final String mark;
  private final Random random;
  private final SeedClaims claims;
  private final RowDamage damage;
  private final Map<LocalDate, List<SentFile>> sent = new LinkedHashMap<>();
  private final Map<LocalDate, List<SentFile>> lost = new LinkedHashMap<>();
  private List<SentFile> earlier = List.of();

  DamagedSeed(int seed) {
    this.mark = mark(seed);
    this.random = new Random(seed * 7_919L + 17);
    this.claims = new SeedClaims(mark, random);
    this.damage = new RowDamage(random);
  }

  /** What stands in every id and file name of a seed. */
  static String mark(int seed) {
    return "x%03dx".formatted(seed);
  }

  /** Says that what was written so far has been loaded: from now on it may come again. */
  void loaded() {
    earlier = sent.values().stream().flatMap(List::stream).toList();
  }

  /** Writes a night's files for the first time. */
  void write(LocalDate night, Path folder) {
    SeedClaims.Night rows = claims.night(night);
    List<SentFile> files = new ArrayList<>();
    for (OracleTable table : OracleTable.values()) {
      files.addAll(parts(table, damage.of(table, rows.of(table))));
    }
    if (random.nextInt(5) == 0) {
      lost.put(night, List.of(files.remove(random.nextInt(files.size()))));
    }
    if (!earlier.isEmpty() && random.nextInt(3) == 0) {
      SentFile again = earlier.get(random.nextInt(earlier.size()));
      files.add(
          random.nextBoolean() && files.stream().noneMatch(f -> f.name().equals(again.name()))
              ? again
              : again.named(again.table().file + "-" + mark + "-again" + night.getDayOfMonth()));
    }
    files.forEach(file -> file.write(folder));
    sent.put(night, files);
  }

  /** Writes what is sent after a night that was loaded before: lost, other or more files. */
  void writeAgain(LocalDate night, Path folder) {
    List<SentFile> more = new ArrayList<>(lost.getOrDefault(night, List.of()));
    List<SentFile> before = sent.getOrDefault(night, List.of());
    if (!before.isEmpty() && random.nextInt(2) == 0) {
      SentFile first = before.get(random.nextInt(before.size()));
      more.add(first.with(others(first), random));
    }
    if (random.nextInt(3) == 0) {
      OracleTable table = random.nextBoolean() ? OracleTable.SETTLEMENTS : OracleTable.LINES;
      List<SentRow> rows = damage.of(table, claims.night(night).of(table));
      String place = random.nextBoolean() ? "-0" : "-z";
      more.add(SentFile.of(table, table.file + place + "-" + mark, rows, random));
    }
    more.forEach(file -> file.write(folder));
  }

  /** The rows of a file tried once more: some mended, some gone, some changed. */
  private List<SentRow> others(SentFile first) {
    List<SentRow> others = new ArrayList<>();
    for (SentRow row : first.rows()) {
      if (random.nextInt(4) != 0) {
        others.add(SentRow.whole(row.values()));
      }
    }
    List<Map<String, String>> values = others.stream().map(SentRow::values).toList();
    return random.nextBoolean() ? others : damage.of(first.table(), values);
  }

  private List<SentFile> parts(OracleTable table, List<SentRow> rows) {
    if (random.nextInt(3) == 0) {
      Collections.shuffle(rows, random);
    }
    int count = 1 + random.nextInt(2);
    List<SentFile> parts = new ArrayList<>();
    for (int part = 0; part < count; part++) {
      List<SentRow> own =
          rows.subList(part * rows.size() / count, (part + 1) * rows.size() / count);
      String stem = "%s-%s-%d".formatted(table.file, mark, part);
      parts.add(SentFile.of(table, stem, List.copyOf(own), random));
    }
    return parts;
  }
}
