package org.claimsieve.city;

/** Numbers that keep the random streams of different purposes apart. */
final class Streams {
  static final int PERSON = 1;
  static final int NAME = 2;
  static final int CERTIFICATE = 3;
  static final int PROVIDER = 4;
  static final int STAFF = 5;
  static final int LIFE = 6;
  static final int CHOSEN = 7;
  static final int PLANT = 8;
  static final int EPISODE = 9;
  static final int SPOIL = 10;
  static final int TARIFF = 11;
  static final int HABIT = 12;
  static final int APPLES = 13;
  static final int CASE = 14;

  private Streams() {}
}
