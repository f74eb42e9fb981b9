package org.claimsieve.anomaly;

/**
 * A measure with its bootstrap interval.
 *
 * @param estimate on all subjects
 * @param low 2.5 in 100 resamples lie below
 * @param high 2.5 in 100 resamples lie above
 */
public record Interval(double estimate, double low, double high) {}
