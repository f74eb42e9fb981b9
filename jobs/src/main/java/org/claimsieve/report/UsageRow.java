package org.claimsieve.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place in a usage ranking.
 *
 * @param institution code of the institution; empty for the city
 * @param itemKind {@code drug}, {@code piece}, {@code service} or {@code consumable}
 * @param itemCode national item code
 * @param itemName item name
 * @param rank place by settlements
 * @param rankChange places climbed since the period before, negative where it fell; null where new
 * @param settlements settlements that use it
 * @param persons distinct persons
 * @param quantity quantity in sales units
 * @param amount CNY
 */
public record UsageRow(
    String institution,
    String itemKind,
    String itemCode,
    String itemName,
    long rank,
    @Nullable Long rankChange,
    long settlements,
    long persons,
    BigDecimal quantity,
    BigDecimal amount) {}
