package org.claimsieve.report;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An earlier verdict on the same rule and institution.
 *
 * @param date day of the verdict
 * @param ruleId rule
 * @param verdict {@code confirmed}, {@code partly}, {@code refuted} or {@code pending}
 * @param recovered amount paid back, CNY
 * @param note the inspector's words
 */
public record EarlierVerdict(
    LocalDate date, String ruleId, String verdict, BigDecimal recovered, String note) {}
