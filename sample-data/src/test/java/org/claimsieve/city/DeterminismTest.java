package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The seed and nothing else decides the bytes. */
final class DeterminismTest {
  private static final Path COMMITTED = Path.of("city");

  @TempDir Path folder;

  @Test
  void threadsChangeNoByte() throws Exception {
    assertThat(city("one", 5, 1)).isEqualTo(city("four", 5, 4));
  }

  @Test
  void anotherSeedIsAnotherCity() throws Exception {
    assertThat(city("five", 5, 2)).isNotEqualTo(city("six", 6, 2));
  }

  /** Compared unpacked: what zlib makes of the same text depends on its version. */
  @Test
  void theCommittedCityIsMadeByTheCommandBesideIt() throws Exception {
    Path root = folder.resolve("again");
    CityOptions options =
        CityOptions.of(200, 10, LocalDate.of(2024, 6, 1), 7, root.resolve("inbox"))
            .withSchemes(SchemeMix.read(COMMITTED.resolve("schemes.yml")));
    City.generate(options, Progress.NONE);
    Map<String, String> again = unpacked(root);
    assertThat(again).hasSizeGreaterThan(70);
    assertThat(unpacked(COMMITTED)).containsAllEntriesOf(again).hasSize(again.size() + 2);
  }

  private Map<String, String> city(String name, long seed, int threads) throws Exception {
    Path root = folder.resolve(name);
    City.generate(
        CityOptions.of(400, 8, LocalDate.of(2024, 6, 1), seed, root.resolve("inbox"))
            .withThreads(threads),
        Progress.NONE);
    Map<String, String> bytes = new TreeMap<>();
    for (Path file : CityFiles.files(root)) {
      bytes.put(root.relativize(file).toString(), latin(Files.newInputStream(file)));
    }
    return bytes;
  }

  private static Map<String, String> unpacked(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : CityFiles.files(root)) {
      texts.put(root.relativize(file).toString(), latin(CityFiles.open(file)));
    }
    return texts;
  }

  private static String latin(InputStream stream) throws IOException {
    try (InputStream in = stream) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
