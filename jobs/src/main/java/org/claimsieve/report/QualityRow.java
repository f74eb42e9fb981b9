package org.claimsieve.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a cross check of the night's data found; a warning to who delivers the data, about nobody.
 *
 * @param checkId id
 * @param name what should hold
 * @param table the table whose rows were checked
 * @param checked rows that hold what is compared
 * @param differing of them those that differ
 * @param share differing among checked, zero to one; null where none was checked
 * @param amount sum of the differences, CNY; null where the check is not about money
 * @param examples ids of up to three rows, or empty
 */
public record QualityRow(
    String checkId,
    Words name,
    Words table,
    long checked,
    long differing,
    @Nullable BigDecimal share,
    @Nullable BigDecimal amount,
    String examples) {}
