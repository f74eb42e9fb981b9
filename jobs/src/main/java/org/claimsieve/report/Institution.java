package org.claimsieve.report;

/**
 * Who an institution is.
 *
 * @param code national code, 12 characters
 * @param name registered name
 * @param district division, 6 digits
 * @param districtName name of the division
 * @param peerGroup whom it is compared with, in words
 */
public record Institution(
    String code, String name, String district, String districtName, Words peerGroup) {}
