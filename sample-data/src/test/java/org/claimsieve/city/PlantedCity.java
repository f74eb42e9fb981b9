package org.claimsieve.city;

/** At least twenty cases of every scheme, made once for all tests. */
final class PlantedCity {
  static final CityFiles FILES = CityFiles.made("planted-city", 2500, SchemeMix.ofRows(12));

  private PlantedCity() {}
}
