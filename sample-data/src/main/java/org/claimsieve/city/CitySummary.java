package org.claimsieve.city;

/**
 * What was written.
 *
 * @param settlements rows of {@code setl_d}
 * @param lines rows of {@code fee_list_d}
 * @param planted rows of the truth file
 */
public record CitySummary(long settlements, long lines, long planted) {}
