package org.claimsieve.knowledge.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.claimsieve.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The published points, read, against 200 that a person read; {@code ?} where a person could not
 * tell. Rows were drawn at random within each class (seed 20261124).
 */
final class PublishedPointsTest {
  private static final Path FILE = Path.of("shared", "domain", "data", "knowledge_points.csv");
  private static final double LEAST = 0.85;

  private static List<PublishedPoint> points = List.of();

  private final PointReaders readers = new PointReaders();

  @BeforeAll
  static void readFile() throws IOException {
    try (BufferedReader text = Files.newBufferedReader(SharedData.file(FILE))) {
      points = PublishedPoint.read(FILE.toString(), text);
    }
  }

  @Test
  void everyPointIsTakenIn() {
    assertThat(points).hasSize(3899);
    assertThat(points).extracting(PublishedPoint::row).startsWith(1).endsWith(3899);
  }

  @Test
  void nothingThatIsReadIsOtherwiseThanAPersonReadIt() throws IOException {
    Map<Integer, String> byHand = sample();
    List<String> wrong = new ArrayList<>();
    int left = 0;
    for (Map.Entry<Integer, String> judged : byHand.entrySet()) {
      PublishedPoint point = points.get(judged.getKey() - 1);
      String read = readers.of(point.ruleClass()).orElseThrow().read(point).orElse("?");
      left += read.equals("?") ? 1 : 0;
      if (!read.equals("?") && !read.equals(judged.getValue())) {
        wrong.add("row %d: read %s, a person %s".formatted(point.row(), read, judged.getValue()));
      }
    }
    assertThat(byHand).hasSize(200);
    assertThat(wrong).isEmpty();
    assertThat(left).as("left to a person").isLessThanOrEqualTo(30);
  }

  @Test
  void mostPointsOfEachKindAreRead() {
    Map<String, int[]> counts = new TreeMap<>();
    for (PublishedPoint point : points) {
      readers
          .of(point.ruleClass())
          .ifPresent(
              reader -> {
                int[] count = counts.computeIfAbsent(kind(reader), name -> new int[2]);
                count[0]++;
                count[1] += reader.read(point).isPresent() ? 1 : 0;
              });
    }
    assertThat(counts).hasSize(7);
    assertThat(counts)
        .allSatisfy(
            (kind, count) ->
                assertThat((double) count[1] / count[0])
                    .as("%s: %d of %d", kind, count[1], count[0])
                    .isGreaterThanOrEqualTo(LEAST));
  }

  /** Least intervals and largest quantities are both frequencies. */
  private static String kind(PointReader reader) {
    return (reader instanceof IntervalReader ? FrequencyReader.class : reader.getClass())
        .getSimpleName();
  }

  private static Map<Integer, String> sample() throws IOException {
    Map<Integer, String> byHand = new LinkedHashMap<>();
    try (InputStream in =
        PublishedPointsTest.class.getResourceAsStream("/knowledge/published-sample.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(parts -> byHand.put(Integer.valueOf(parts[0]), parts[1]));
    }
    return byHand;
  }
}
