package org.claimsieve.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fee line that a finding rests on.
 *
 * @param bkkpSn line number; empty where a whole settlement is meant
 * @param setlId settlement
 * @param date day of the charge
 * @param itemCode national item code
 * @param itemName item name
 * @param quantity quantity in sales units
 * @param price CNY per sales unit
 * @param amount charged, CNY
 * @param inQuestion of it in question, CNY
 * @param offending true: 违规项, false: 涉及项, shown to be seen beside
 * @param findingIds {@code jr_id} of the findings that name it
 * @param cells the cells that offend
 */
public record EvidenceLine(
    String bkkpSn,
    String setlId,
    @Nullable LocalDate date,
    String itemCode,
    String itemName,
    @Nullable BigDecimal quantity,
    @Nullable BigDecimal price,
    BigDecimal amount,
    BigDecimal inQuestion,
    boolean offending,
    List<String> findingIds,
    Set<Cell> cells) {
  /** Copies the collections. */
  public EvidenceLine {
    findingIds = List.copyOf(findingIds);
    cells = Set.copyOf(cells);
  }

  /** A column of the evidence table that a finding can point at. */
  public enum Cell {
    /** Day of the charge. */
    DATE,
    /** The item itself. */
    ITEM,
    /** Quantity. */
    QUANTITY,
    /** Price. */
    PRICE,
    /** Amount. */
    AMOUNT
  }
}
