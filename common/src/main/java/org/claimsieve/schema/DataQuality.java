package org.claimsieve.schema;

/** What the cross checks of a night's data found: warnings, one row per check. */
public final class DataQuality {
  /** Night. */
  public static final String BUSINESS_DATE = "business_date";

  /** Check. */
  public static final String CHECK_ID = "check_id";

  /** Table whose rows are checked. */
  public static final String SOURCE_TABLE = "source_table";

  /** Rows that hold what the check compares. */
  public static final String CHECKED = "checked";

  /** Of them those that differ. */
  public static final String DIFFERING = "differing";

  /** Ids of differing rows, the smallest first, three at most. */
  public static final String EXAMPLES = "examples";

  /** Sum of the absolute differences; null where the check is not about money. */
  public static final String DIFFERING_AMT = "differing_amt";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("data_quality", "数据质量")
          .key(BUSINESS_DATE, CHECK_ID)
          .partitionedBy(BUSINESS_DATE)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night"))
          .add(Field.of(CHECK_ID, Kind.TEXT, "check"))
          .add(Field.of(SOURCE_TABLE, Kind.TEXT, "table whose rows are checked"))
          .add(Field.of(CHECKED, Kind.LONG, "rows that hold what the check compares"))
          .add(Field.of(DIFFERING, Kind.LONG, "of them those that differ"))
          .add(
              Field.of(
                  EXAMPLES,
                  Kind.TEXT,
                  "ids of differing rows, smallest first, three at most, separated by '; '"))
          .add(
              Field.of(
                  DIFFERING_AMT,
                  Kind.MONEY,
                  "sum of the absolute differences; null where the check is not about money"))
          .build();

  private DataQuality() {}
}
