package org.claimsieve.intake;

import org.claimsieve.config.Configuration;

/**
 * When a file is too damaged to be taken in.
 *
 * @param refusedShare largest share of a file's rows that may go to quarantine, zero to one
 */
public record IntakeOptions(double refusedShare) {
  public IntakeOptions {
    if (refusedShare < 0 || refusedShare > 1) {
      throw new IllegalArgumentException("refused share must lie in 0..1: " + refusedShare);
    }
  }

  /** As the home is configured. */
  public static IntakeOptions of(Configuration.Intake intake) {
    return new IntakeOptions(intake.refusedShare().doubleValue());
  }
}
