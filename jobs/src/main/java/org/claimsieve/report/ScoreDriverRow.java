package org.claimsieve.report;

import java.math.BigDecimal;

/**
 * What drove a score.
 *
 * @param feature name of the feature
 * @param unit unit of value and median: {@code ratio}, {@code yuan}, {@code day}, {@code times}
 * @param value the claim's value
 * @param peerMedian median of the peers
 * @param deviation signed robust deviation from the median
 * @param contribution signed share in the score: positive where the value lies above its peers
 */
public record ScoreDriverRow(
    Words feature,
    String unit,
    BigDecimal value,
    BigDecimal peerMedian,
    BigDecimal deviation,
    BigDecimal contribution) {}
