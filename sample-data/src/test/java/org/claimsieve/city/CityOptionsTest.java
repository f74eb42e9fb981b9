package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CityOptionsTest {
  private static final LocalDate FROM = LocalDate.of(2024, 6, 1);

  @TempDir Path folder;

  @Test
  void truthMayNotLieInTheInbox() {
    CityOptions options = CityOptions.of(10, 1, FROM, 1, folder.resolve("inbox"));
    assertThat(options.truth()).isEqualTo(folder.toAbsolutePath().resolve("truth.csv"));
    assertThatThrownBy(() -> options.withTruth(folder.resolve("inbox/truth.csv")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("inside the inbox");
  }

  @Test
  void allFaultsAtOnce() {
    assertThatThrownBy(() -> CityOptions.of(0, 0, FROM, 1, folder))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("persons: is 0")
        .hasMessageContaining("days: is 0");
  }

  @Test
  void unknownSchemeIsNamedWithWhatIsAllowed() {
    assertThatThrownBy(() -> new SchemeMix(Map.of("no-such", 1.0)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("no-such")
        .hasMessageContaining("split-admission");
  }

  @Test
  void mixIsReadFromYaml() throws Exception {
    Path file = Files.writeString(folder.resolve("schemes.yml"), "drug-sex:\n  rate: 2.5\n");
    assertThat(SchemeMix.read(file)).isEqualTo(new SchemeMix(Map.of("drug-sex", 2.5)));
    Path bad = Files.writeString(folder.resolve("bad.yml"), "drug-sex: often\n");
    assertThatThrownBy(() -> SchemeMix.read(bad)).hasMessageContaining("rate: NUMBER");
  }
}
