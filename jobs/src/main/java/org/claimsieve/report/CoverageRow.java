package org.claimsieve.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a rule, an indicator or a detector ran on.
 *
 * @param kind {@code rule}, {@code indicator} or {@code detector}
 * @param unitId id
 * @param name name
 * @param outcome {@code ran}, {@code not_applicable} or {@code error}
 * @param checked subjects looked at
 * @param broken of them broken
 * @param kept of them kept
 * @param notApplicable of them without what is needed
 * @param spendShare share of the night's spend that was looked at, zero to one; null where unknown
 * @param why why it did not run; empty where it ran
 */
public record CoverageRow(
    String kind,
    String unitId,
    Words name,
    String outcome,
    long checked,
    long broken,
    long kept,
    long notApplicable,
    @Nullable BigDecimal spendShare,
    Words why) {}
