package org.claimsieve.report;

import java.util.List;

/**
 * An institution beside its peers. Its cases and rankings are found by its code.
 *
 * @param institution who
 * @param indicators its indicators, in the order in which they are shown
 */
public record InstitutionProfile(Institution institution, List<PeerComparison> indicators) {
  /** Copies the collection. */
  public InstitutionProfile {
    indicators = List.copyOf(indicators);
  }
}
