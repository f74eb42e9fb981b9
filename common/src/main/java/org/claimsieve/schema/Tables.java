package org.claimsieve.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that a bureau sends. */
public final class Tables {
  private static final List<TableSpec> DELIVERED =
      List.of(
          Institution.TABLE,
          Staff.TABLE,
          Settlement.TABLE,
          Visit.TABLE,
          Diagnosis.TABLE,
          FeeLine.TABLE);

  private Tables() {}

  /** Tables of the national layout by name, in the order in which they are read. */
  public static Map<String, TableSpec> delivered() {
    Map<String, TableSpec> byName = new LinkedHashMap<>();
    DELIVERED.forEach(table -> byName.put(table.name(), table));
    return byName;
  }

  /** Whether each delivery of the table is a full snapshot that replaces the one before. */
  public static boolean isRegister(TableSpec table) {
    return table.equals(Institution.TABLE) || table.equals(Staff.TABLE);
  }
}
