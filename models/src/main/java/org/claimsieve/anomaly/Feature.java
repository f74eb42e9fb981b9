package org.claimsieve.anomaly;

import org.apache.spark.sql.Column;

/**
 * One measure of a settlement.
 *
 * @param id kept in tables and in model cards
 * @param name Chinese, as on a page
 * @param nameEn English
 * @param unit of the value; empty for a share
 * @param scale on which deviations from the peers are measured
 * @param floor least spread on that scale, so that peers who hardly differ do not turn a trifle
 *     into a deviation
 * @param value in the unit; null where it is unknown or does not apply
 */
public record Feature(
    String id, String name, String nameEn, String unit, Scale scale, double floor, Column value) {}
