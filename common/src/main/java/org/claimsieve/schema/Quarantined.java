package org.claimsieve.schema;

/** Rows that could not be typed or break a key: never dropped, waiting to be mended. */
public final class Quarantined {
  /** Table the row was meant for. */
  public static final String SOURCE_TABLE = "source_table";

  /** Reason codes, separated by a semicolon. */
  public static final String REASON = "reason";

  /** Column, value and what was allowed, personal values masked. */
  public static final String DETAIL = "detail";

  /** The record as read, personal values masked. */
  public static final String RAW = "raw";

  /** Amount of the row where it could be read. */
  public static final String AMOUNT = "amount";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("quarantined", "隔离行")
          .key(Provenance.ARRIVED, SOURCE_TABLE, Provenance.SOURCE_FILE, Provenance.SOURCE_LINE)
          .partitionedBy(Provenance.ARRIVED)
          .add(Field.of(SOURCE_TABLE, Kind.TEXT, "table the row was meant for"))
          .add(Field.of(REASON, Kind.TEXT, "reason codes, separated by a semicolon"))
          .add(
              Field.of(
                  DETAIL, Kind.TEXT, "column, value and what was allowed, personal values masked"))
          .add(Field.of(RAW, Kind.TEXT, "the record as read, personal values masked"))
          .add(
              Field.of(AMOUNT, Kind.MONEY, "amount of the row where it could be read").orNegative())
          .addAll(Provenance.fields())
          .build();

  private Quarantined() {}
}
