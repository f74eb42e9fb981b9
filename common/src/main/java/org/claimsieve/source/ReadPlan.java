package org.claimsieve.source;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.claimsieve.schema.Field;
import org.jspecify.annotations.Nullable;

/**
 * All that a task must know to read the files of one table.
 *
 * @param table name of the table
 * @param amount column whose sum is tallied; null where the table has none
 * @param fields what the sender gives, in the table's order
 * @param placing how rows find the day of their settlement; null where the table's rows have none,
 *     or know it themselves
 * @param refusedFolder where refused rows are put down, one file per claim file that has any
 */
record ReadPlan(
    String table,
    @Nullable String amount,
    List<PlannedFile> files,
    CsvShape shape,
    List<PlannedField> fields,
    Form form,
    PrivacyKey key,
    DerivedTexts derived,
    @Nullable Placing placing,
    String refusedFolder,
    ReadTallies tallies)
    implements Serializable {

  /**
   * A file to be read.
   *
   * @param arrived night that it arrived for, in days since 1970
   * @param sourceOf column of the file by field
   * @param only lines on which the records begin that are wanted; null for all
   */
  record PlannedFile(
      String path, String name, int arrived, Map<String, String> sourceOf, @Nullable Set<Long> only)
      implements Serializable {}

  /**
   * A field of the table.
   *
   * @param constant value where the file gives none
   * @param translate code by code of the source
   * @param needed whether a row without a value is refused
   */
  record PlannedField(
      Field field, @Nullable String constant, Map<String, String> translate, boolean needed)
      implements Serializable {}

  /**
   * How rows find the day of their settlement.
   *
   * @param link the field that names it
   */
  record Placing(String link, Broadcast<SettlementDays> days) implements Serializable {}
}
