package org.claimsieve.city;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.claimsieve.code.VisitKind;

/**
 * A row of {@code city/breaches.csv}: a visit on which a limit is broken.
 *
 * @param kind kind of the visit
 * @param places kinds of institution, {@code beds} for all that keep in-patients; empty for all
 *     that have such visits
 * @param levels levels of the institution, empty for all
 * @param sex of the person, empty for both
 * @param illnesses beginnings of the diagnosis; where empty, the illness is as usual
 * @param others beginnings that an illness as usual must not have
 * @param minDays least length of a stay, 0 for other visits
 * @param ways what is charged, one of these
 */
record Breach(
    VisitKind kind,
    List<String> places,
    List<String> levels,
    String sex,
    int minAge,
    int maxAge,
    List<String> illnesses,
    List<String> others,
    int minDays,
    int maxDays,
    List<List<PlantedCharge>> ways) {
  private static final int OLDEST = 999;
  private static final String BEDS = "beds";

  static Breach of(CSVRecord row) {
    String days = row.get("days");
    int dash = days.indexOf('-');
    return new Breach(
        kind(row.get("kind")),
        Csv.words(row.get("places")),
        Csv.words(row.get("levels")),
        row.get("sex"),
        Csv.number(row.get("min_age"), 0),
        Csv.number(row.get("max_age"), OLDEST),
        Csv.words(row.get("illness")),
        Csv.words(row.get("not_illness")),
        days.isEmpty() ? 0 : Integer.parseInt(days.substring(0, dash)),
        days.isEmpty() ? 0 : Integer.parseInt(days.substring(dash + 1)),
        Arrays.stream(row.get("charges").split("\\|", -1)).map(Breach::way).toList());
  }

  /** Whether it can happen to anybody. */
  boolean suitsAll() {
    return sex.isEmpty() && minAge == 0 && maxAge == OLDEST;
  }

  /** Whether it can happen to the person, as old as on that day. */
  boolean suits(Person person, int day) {
    if (!sex.isEmpty() && !sex.equals(person.sex())) {
      return false;
    }
    int age = person.age(day);
    return age >= minAge && age <= maxAge;
  }

  /** Institutions where it can happen. */
  List<Provider> where(World world) {
    return world.providers().where(this::fits);
  }

  /** How often an illness is the reason for such a visit. */
  int weight(Illness illness) {
    if (!illnesses.isEmpty()) {
      return begins(illness, illnesses) ? 1 : 0;
    }
    if (begins(illness, others)) {
      return 0;
    }
    return switch (kind) {
      case INPATIENT -> Wards.simpleWeight(illness);
      case CHRONIC -> illness.chronicWeight();
      default -> illness.clinicWeight();
    };
  }

  /** Whether the days are free for such a visit. */
  boolean free(Agenda agenda, int begin, int end) {
    return kind == VisitKind.INPATIENT ? agenda.freeForStay(begin, end) : agenda.free(begin, end);
  }

  /** Puts such a visit into the agenda. */
  Appointment plan(Agenda agenda, Provider place, Illness illness, int begin, int end) {
    return kind == VisitKind.INPATIENT
        ? agenda.stay(place, illness, begin, end)
        : agenda.visit(kind, place, illness, begin);
  }

  private boolean fits(Provider provider) {
    boolean level = levels.isEmpty() || levels.contains(String.valueOf(provider.level()));
    return level && (places.isEmpty() ? usual(provider.kind()) : named(provider.kind()));
  }

  private boolean named(ProviderKind provider) {
    return places.contains(provider.code()) || (provider.beds() && places.contains(BEDS));
  }

  private boolean usual(ProviderKind provider) {
    return switch (kind) {
      case INPATIENT -> provider == ProviderKind.GENERAL || provider == ProviderKind.COMMUNITY;
      case PHARMACY -> provider == ProviderKind.PHARMACY;
      default -> provider != ProviderKind.PHARMACY;
    };
  }

  private static boolean begins(Illness illness, List<String> prefixes) {
    return prefixes.stream().anyMatch(illness.code()::startsWith);
  }

  private static List<PlantedCharge> way(String text) {
    return Csv.words(text).stream().map(PlantedCharge::of).toList();
  }

  private static VisitKind kind(String code) {
    return Arrays.stream(VisitKind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of visit: " + code));
  }
}
