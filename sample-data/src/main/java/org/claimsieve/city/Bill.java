package org.claimsieve.city;

import java.util.List;

/**
 * One settlement of a visit.
 *
 * @param begin first day covered
 * @param end last day covered
 * @param arrives day on which it reaches the bureau
 * @param interim settled before the stay ended
 */
record Bill(
    String id,
    int begin,
    int end,
    long settledAt,
    int arrives,
    boolean interim,
    List<Charge> charges,
    Funds funds) {}
