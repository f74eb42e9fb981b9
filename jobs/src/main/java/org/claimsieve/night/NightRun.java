package org.claimsieve.night;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a night.
 *
 * @param manifest hash of the list's manifest, null where no list was written
 * @param ended null while it runs, or where it was killed
 */
public record NightRun(
    long id,
    LocalDate businessDate,
    int edition,
    String fingerprint,
    Status status,
    @Nullable String manifest,
    OffsetDateTime started,
    @Nullable OffsetDateTime ended) {

  /** How far an edition came. */
  public enum Status {
    /** At work, or killed at work where nobody holds the lease. */
    RUNNING,
    /** Stopped at a step; the next start resumes there. */
    FAILED,
    COMPLETED,
    /** Left unfinished because other input came. */
    REPLACED
  }
}
