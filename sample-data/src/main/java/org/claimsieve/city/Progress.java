package org.claimsieve.city;

/** Hears how far the city is; called from several threads. */
@FunctionalInterface
public interface Progress {
  /** Hears nothing. */
  Progress NONE = (done, total) -> {};

  /** So many parts of all are written. */
  void update(long done, long total);
}
