package org.claimsieve.quality;

import java.util.List;

/**
 * The checks of one subject. An implementation is one file in this package with a constructor
 * without arguments; {@link QualityCatalog} finds it. A new check is a further value there.
 */
interface QualityChecks {
  /**
   * The checks.
   *
   * @param toleranceFen by how many fen two amounts may differ
   */
  List<QualityCheck> checks(long toleranceFen);
}
