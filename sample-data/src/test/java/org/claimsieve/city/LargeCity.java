package org.claimsieve.city;

/** Five thousand persons and thirty days, made once for all tests. */
final class LargeCity {
  static final CityFiles FILES = CityFiles.made("large-city", 5000, SchemeMix.defaults());

  private LargeCity() {}
}
