package org.claimsieve.night;

import java.time.LocalDate;

/**
 * What a step knows of its night.
 *
 * @param edition 1 for the first run of a date, more for what came again
 * @param fingerprint of the input files
 */
public record NightContext(
    LocalDate businessDate,
    int edition,
    String fingerprint,
    String step,
    Progress progress,
    NightRuns runs) {

  /** A point at which a test may kill this process; see {@link Fault}. */
  public void faultPoint(String point) {
    Fault.point(step, point);
  }

  /** Keeps the hash of the list's manifest with the record of the night. */
  public void manifest(String sha256) {
    runs.manifest(businessDate, edition, sha256);
  }
}
