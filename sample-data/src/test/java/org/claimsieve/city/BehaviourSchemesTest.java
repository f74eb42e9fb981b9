package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.city.CityFiles.fen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row that a scheme of behaviour says stands in the files and really is what it says. */
final class BehaviourSchemesTest {
  private static final List<Long> SEEDS = List.of(5L, 6L);

  /** Sixteen cases of each are asked for; persons too young or without room make fewer. */
  private static final int LEAST = 3;

  /** First day of the last two thirds of the city's time. */
  private static final String PLANTED_FROM = "2024-06-11";

  private static final Map<String, Predicate<Planted>> ORACLES =
      Map.ofEntries(
          Map.entry("group-admission", StayOracles::group),
          Map.entry("night-pharmacy", CounterOracles::lastOfTheNight),
          Map.entry("same-amount-run", CounterOracles::lastOfTheSameAmount),
          Map.entry("card-group", CounterOracles::cardGroup),
          Map.entry("burst-swiping", CounterOracles::lastOfTheBurst),
          Map.entry("price-spread", CounterOracles::priceSpread),
          Map.entry("pharmacy-bundle", CounterOracles::bundle),
          Map.entry("same-template", StayOracles::sameTemplate),
          Map.entry("beds-exceeded", StayOracles::beyondTheBeds),
          Map.entry("doctor-two-places", RegisterOracles::elsewhereJustBefore),
          Map.entry("settlement-incomplete", StayOracles::incomplete),
          Map.entry("operation-uncoded", StayOracles::uncoded),
          Map.entry("bed-only-stay", StayOracles::bedOnly),
          Map.entry("uncharged-days", StayOracles::uncharged),
          Map.entry("diagnosis-age", StayOracles::ofAnotherAge),
          Map.entry("diagnosis-sex", StayOracles::ofTheOtherSex),
          Map.entry("visit-during-stay", StayOracles::elsewhereMeanwhile),
          Map.entry("drug-kinds", CounterOracles::beyondFiveDrugs),
          Map.entry("same-class-drugs", CounterOracles::secondOfItsClass),
          Map.entry("long-prescription", CounterOracles::longPrescription),
          Map.entry("upload-delay", CounterOracles::uploadedLate),
          Map.entry("staff-invalid", RegisterOracles::mayNotPractise),
          Map.entry("institution-invalid", RegisterOracles::withoutAgreement),
          Map.entry("same-day-far-apart", CounterOracles::farApart),
          Map.entry("service-after-death", StayOracles::afterDeath),
          Map.entry("frequent-admission", StayOracles::fourthAdmission),
          Map.entry("frequent-drug", CounterOracles::fifthInAMonth),
          Map.entry("early-refill", CounterOracles::refilledEarly),
          Map.entry("over-supply", CounterOracles::oversupplied),
          Map.entry("many-institutions", CounterOracles::atASixthInstitution),
          Map.entry("frequent-pharmacy", CounterOracles::beyondTwelvePurchases),
          Map.entry("frequent-clinic", CounterOracles::beyondTwentyClinicVisits));

  /** Whose amount is a share; their oracles know it. */
  private static final Set<String> SHARES =
      Set.of(
          "settlement-incomplete",
          "operation-uncoded",
          "long-prescription",
          "over-supply",
          "price-spread");

  static Stream<Arguments> cases() {
    return SEEDS.stream()
        .flatMap(
            seed -> BehaviourSchemes.ALL.stream().map(scheme -> Arguments.of(seed, scheme.name())));
  }

  @Test
  void everySchemeHasAnOracle() {
    assertThat(BehaviourSchemes.ALL)
        .extracting(Scheme::name)
        .containsExactlyInAnyOrderElementsOf(ORACLES.keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isReallyThere(long seed, String scheme) {
    List<Planted> rows = rows(seed, scheme);
    assertThat(rows.stream().map(row -> row.truth().get("setl_id")).distinct().count())
        .isGreaterThanOrEqualTo(LEAST);
    assertThat(rows).allMatch(row -> row.settlement() != null);
    assertThat(rows).allMatch(ORACLES.get(scheme));
    assertThat(rows.stream().map(row -> row.settlement().get("setl_time")))
        .allMatch(time -> time.compareTo(PLANTED_FROM) >= 0);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void amountIsWhatTheFundCouldPay(long seed, String scheme) {
    for (Planted row : rows(seed, scheme)) {
      boolean ofLine = row.truth().get("level").equals("line");
      long stake = fen(ofLine ? row.line() : row.settlement(), "inscp_amt");
      if (SHARES.contains(scheme)) {
        assertThat(row.amount()).isBetween(0L, stake);
      } else {
        assertThat(row.amount()).isPositive().isEqualTo(stake);
      }
    }
  }

  private static List<Planted> rows(long seed, String scheme) {
    CityFiles city = BehaviourCity.of(seed);
    return city.truth.stream()
        .filter(row -> row.get("scheme").equals(scheme))
        .map(row -> new Planted(city, row))
        .toList();
  }
}
