package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every crowd is whole, and the order of the persons is the order of the roles. */
final class CrowdsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {40, 300, 5000})
  void everyCaseHasAllItsPersons(int persons) {
    Map<String, Double> rates = new TreeMap<>();
    BehaviourSchemes.ALL.forEach(scheme -> rates.put(scheme.name(), 30.0));
    CityOptions options =
        CityOptions.of(persons, 30, LocalDate.of(2024, 6, 1), 7, folder.resolve("inbox"))
            .withSchemes(new SchemeMix(rates));
    Crowds crowds = new Crowds(options);
    Map<String, List<Integer>> roles = new TreeMap<>();
    Map<String, Integer> sizes = new TreeMap<>();
    for (int person = 0; person < persons; person++) {
      Crowds.Seat seat = crowds.seat(person);
      if (seat != null) {
        String name = seat.scheme().name() + seat.number();
        roles.computeIfAbsent(name, any -> new ArrayList<>()).add(seat.role());
        sizes.put(name, seat.scheme().persons());
      }
    }
    assertThat(roles).isNotEmpty();
    for (Map.Entry<String, List<Integer>> seated : roles.entrySet()) {
      assertThat(seated.getValue())
          .as(seated.getKey())
          .hasSize(sizes.get(seated.getKey()))
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5000})
  void anHonestCityHasNone(int persons) {
    CityOptions options =
        CityOptions.of(persons, 30, LocalDate.of(2024, 6, 1), 7, folder.resolve("inbox"))
            .withSchemes(SchemeMix.none());
    Crowds crowds = new Crowds(options);
    for (int person = 0; person < persons; person++) {
      assertThat(crowds.seat(person)).isNull();
    }
  }
}
