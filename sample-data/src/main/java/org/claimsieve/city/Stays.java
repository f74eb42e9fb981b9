package org.claimsieve.city;

/** Days that several parts of the city agree on. */
final class Stays {
  /** The longest honest stay and its aftermath: how far before the first night planning starts. */
  static final int HORIZON = 75;

  /** A settlement arrives at most so many days late. */
  static final int LATEST = 2;

  /** A stay of so many days is settled once in the middle. */
  static final int LONG = 30;

  private Stays() {}
}
