package org.claimsieve.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Institutions and doctors that honest persons never meet. They stand in the registers only where a
 * scheme needs them. Their numbers are free in cities of less than 46 million persons.
 */
final class Outsiders {
  private static final int FIRST = 15_400;
  private static final int STAFF = 2;
  private static final int MOST_CRAMPED = 12;
  private static final int CRAMPED_BEDS = 6;

  /** Places of a doctor's number that no institution's own staff reaches. */
  private static final int BARRED = 62;

  private static final int ROVING = 63;

  /** A doctor's entry at an institution. */
  record Practice(Provider place, Doctor doctor, Listing listing) {}

  private final long seed;
  private final Map<Provider, Listing> institutions = new LinkedHashMap<>();
  private final List<Practice> practices = new ArrayList<>();
  private final List<Provider> neighbours = new ArrayList<>();
  private final List<Provider> lapsed = new ArrayList<>();
  private final List<Provider> cramped = new ArrayList<>();
  private final List<Practice> barred = new ArrayList<>();
  private final List<Practice> roving = new ArrayList<>();

  Outsiders(CityOptions options, Providers providers) {
    this.seed = options.seed();
    SchemeMix schemes = options.schemes();
    if (schemes.rate(SameDayFarApart.NAME) > 0) {
      settleNeighbours();
    }
    if (schemes.rate(InstitutionInvalid.NAME) > 0) {
      settleLapsed(options.from(), options.from().plusDays(options.days()));
    }
    int full = Math.min(MOST_CRAMPED, Crowds.cases(options, BedsExceeded.NAME));
    for (int i = 0; i < full; i++) {
      int district = i % Districts.COUNT;
      String name = Districts.name(district) + "颐养" + (i + 1) + "医院";
      Provider home = provider(ProviderKind.GENERAL, "08", district, CRAMPED_BEDS, name);
      cramped.add(settle(home, Listing.USUAL));
    }
    List<Provider> surgeries = providers.surgeries();
    if (schemes.rate(StaffInvalid.NAME) > 0) {
      surgeries.forEach(place -> barred.add(barred(place, options.from())));
    }
    if (schemes.rate(DoctorTwoPlaces.NAME) > 0) {
      surgeries.forEach(
          place -> roving.add(new Practice(place, doctor(place, ROVING), Listing.USUAL)));
    }
    practices.addAll(barred);
    practices.addAll(roving);
  }

  /** All institutions with their entries in the register. */
  Map<Provider, Listing> institutions() {
    return institutions;
  }

  /** All doctors with their entries in the register. */
  List<Practice> practices() {
    return practices;
  }

  /** Clinics and pharmacies of the city next to this one. */
  List<Provider> neighbours() {
    return neighbours;
  }

  /** Institutions without an agreement while the city is observed. */
  List<Provider> lapsed() {
    return lapsed;
  }

  /** Hospitals of very few approved beds. */
  List<Provider> cramped() {
    return cramped;
  }

  /** Doctors who may not practise, at most one of an institution. */
  List<Practice> barred() {
    return barred;
  }

  /** Doctors with nothing to do where they are registered, at most one of an institution. */
  List<Practice> roving() {
    return roving;
  }

  private void settleNeighbours() {
    for (int i = 0; i < 6; i++) {
      boolean shop = i % 2 == 1;
      ProviderKind kind = shop ? ProviderKind.PHARMACY : ProviderKind.CLINIC;
      String name = "邻屏市城关" + (i + 1) + kind.ending();
      neighbours.add(settle(provider(kind, "11", Districts.COUNT, 0, name), Listing.USUAL));
    }
  }

  private void settleLapsed(LocalDate first, LocalDate after) {
    List<Listing> listings =
        List.of(
            Listing.endedOn(first.minusDays(120)),
            Listing.of("0"),
            Listing.endedOn(first.minusDays(40)),
            Listing.of("0"),
            Listing.begunOn(after.plusDays(60)),
            Listing.endedOn(first.minusDays(90)));
    for (int i = 0; i < listings.size(); i++) {
      boolean shop = i % 2 == 1;
      ProviderKind kind = shop ? ProviderKind.PHARMACY : ProviderKind.CLINIC;
      int district = i % Districts.COUNT;
      String name = Districts.name(district) + "旧城" + (i + 1) + kind.ending();
      lapsed.add(settle(provider(kind, "11", district, 0, name), listings.get(i)));
    }
  }

  private Provider settle(Provider provider, Listing listing) {
    institutions.put(provider, listing);
    for (Doctor doctor : provider.doctors()) {
      practices.add(new Practice(provider, doctor, Listing.USUAL));
    }
    return provider;
  }

  private Provider provider(
      ProviderKind kind, String hospLevel, int district, int beds, String name) {
    int index = FIRST + institutions.size();
    boolean shop = kind == ProviderKind.PHARMACY;
    String code = (shop ? "P" : "H") + Districts.code(district) + Digits.padded(index + 1L, 5);
    Department department = shop ? Department.PHARMACY : Department.GENERAL;
    List<Doctor> doctors = new ArrayList<>();
    for (int i = 0; i < STAFF; i++) {
      doctors.add(doctor(shop ? "Y" : "D", district, index, i, department));
    }
    int level = beds > 0 ? 1 : 0;
    List<Doctor> staff = List.copyOf(doctors);
    return new Provider(index, code, name, kind, hospLevel, level, district, false, beds, staff);
  }

  private Practice barred(Provider place, LocalDate first) {
    Doctor doctor = doctor(place, BARRED);
    Listing listing =
        switch (place.index() % 3) {
          case 0 -> Listing.of("2");
          case 1 -> Listing.of("3");
          default -> Listing.endedOn(first.minusDays(100));
        };
    return new Practice(place, doctor, listing);
  }

  private Doctor doctor(Provider place, int number) {
    return doctor("D", place.district(), place.index(), number, Department.GENERAL);
  }

  private Doctor doctor(String type, int district, int index, int number, Department department) {
    String code = type + Districts.code(district) + Digits.padded(index * 64L + number + 1, 6);
    String name = Names.of(Dice.of(seed, Streams.STAFF, index, number));
    return new Doctor(code, name, type, department);
  }
}
