package org.claimsieve.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one cross check of a night's data found.
 *
 * @param table table whose rows were checked
 * @param checked rows that hold what the check compares
 * @param differing of them those that differ
 * @param examples ids of differing rows, smallest first, three at most, separated by {@code "; "}
 * @param amount sum of the absolute differences in yuan; null where the check is not about money
 */
public record QualityEntry(
    LocalDate businessDate,
    String checkId,
    String table,
    long checked,
    long differing,
    String examples,
    @Nullable BigDecimal amount) {
  private static final int DIGITS = 6;

  /** Differing rows among the checked, zero to one; null where none was checked. */
  public @Nullable BigDecimal share() {
    return checked == 0
        ? null
        : BigDecimal.valueOf(differing)
            .divide(BigDecimal.valueOf(checked), DIGITS, RoundingMode.HALF_UP);
  }
}
