package org.claimsieve.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A stay (an interval) or a visit (a point) of the person around the case.
 *
 * @param kind {@code inpatient}, {@code clinic}, {@code chronic}, {@code pharmacy} or {@code other}
 * @param from first day
 * @param to last day; the first day again for a visit
 * @param institution name of the institution
 * @param label main diagnosis or purpose
 * @param amount total fee, CNY
 * @param ofCase whether it belongs to the case
 */
public record TimelineEvent(
    String kind,
    LocalDate from,
    LocalDate to,
    String institution,
    String label,
    BigDecimal amount,
    boolean ofCase) {}
