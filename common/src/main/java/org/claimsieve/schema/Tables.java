package org.claimsieve.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables that a bureau sends. */
public final class Tables {
  private static final List<TableSpec> DELIVERED =
      List.of(
          Institution.TABLE,
          Staff.TABLE,
          Insured.TABLE,
          Settlement.TABLE,
          Visit.TABLE,
          Diagnosis.TABLE,
          FeeLine.TABLE,
          DrugSale.TABLE,
          DrugPurchase.TABLE,
          DrugStock.TABLE);

  private Tables() {}

  /** Tables of the national layout by name, in the order in which they are read. */
  public static Map<String, TableSpec> delivered() {
    Map<String, TableSpec> byName = new LinkedHashMap<>();
    DELIVERED.forEach(table -> byName.put(table.name(), table));
    return byName;
  }

  /** Whether each delivery of the table is a full snapshot that replaces the one before. */
  public static boolean isRegister(TableSpec table) {
    return List.of(Institution.TABLE, Staff.TABLE, Insured.TABLE).contains(table);
  }

  /** Whether rows tell of an event of their own, whatever settlements there are. */
  public static boolean isRecord(TableSpec table) {
    return List.of(DrugSale.TABLE, DrugPurchase.TABLE, DrugStock.TABLE).contains(table);
  }

  /** Whether rows lie on the day of a settlement that another table brings. */
  public static boolean followsSettlements(TableSpec table) {
    return List.of(Visit.TABLE, Diagnosis.TABLE, FeeLine.TABLE).contains(table);
  }

  /** The column of the day on which a row lies whatever night brought it; none for registers. */
  public static Optional<String> day(TableSpec table) {
    return isRegister(table) ? Optional.empty() : Optional.of(table.partitions().get(0));
  }
}
