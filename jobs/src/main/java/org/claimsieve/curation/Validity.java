package org.claimsieve.curation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days from one to another, both included. */
record Validity(LocalDate from, LocalDate to) {
  /** The first and the last day of an open validity. */
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  /** The days between two texts of which an empty one is open; empty where they are no dates. */
  static Optional<Validity> of(String from, String to) {
    try {
      LocalDate first = from.isEmpty() ? EVER : LocalDate.parse(from);
      LocalDate last = to.isEmpty() ? NEVER : LocalDate.parse(to);
      return last.isBefore(first) ? Optional.empty() : Optional.of(new Validity(first, last));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether they have a day in common. */
  boolean meets(Validity other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }
}
