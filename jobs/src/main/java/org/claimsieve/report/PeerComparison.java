package org.claimsieve.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of an institution beside its peers.
 *
 * @param indicatorId id
 * @param name name
 * @param unit unit of the values: {@code ratio}, {@code yuan}, {@code day}, {@code times}
 * @param value the institution's value
 * @param peerGroup who the peers are
 * @param peers number of peers
 * @param median median of the peers
 * @param band 10 %, 25 %, 75 % and 90 % quantile of the peers, ascending; empty where unknown
 * @param mad median absolute deviation; null where unknown
 * @param percentile share of peers at or below the value, zero to one
 * @param months earlier values, oldest first; may be empty
 */
public record PeerComparison(
    String indicatorId,
    Words name,
    String unit,
    BigDecimal value,
    Words peerGroup,
    long peers,
    BigDecimal median,
    List<BigDecimal> band,
    @Nullable BigDecimal mad,
    @Nullable BigDecimal percentile,
    List<Month> months) {
  /** Copies the collections and checks the band. */
  public PeerComparison {
    band = List.copyOf(band);
    months = List.copyOf(months);
    if (!band.isEmpty() && band.size() != 4) {
      throw new IllegalArgumentException(
          "band of " + indicatorId + " has " + band.size() + " values, not 4 (or none)");
    }
  }

  /**
   * The indicator in one month.
   *
   * @param month yyyy-MM
   * @param value the institution's value
   * @param low 25 % quantile of the peers
   * @param median median of the peers
   * @param high 75 % quantile of the peers
   */
  public record Month(
      String month, BigDecimal value, BigDecimal low, BigDecimal median, BigDecimal high) {}
}
