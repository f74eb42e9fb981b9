package org.claimsieve.schema;

/** Lines of a case, each fee line once. */
public final class CaseLine {
  /** Night. */
  public static final String BUSINESS_DATE = "business_date";

  /** Case. */
  public static final String CASE_ID = "case_id";

  /** Settlement. */
  public static final String SETL_ID = "setl_id";

  /** Line; empty text where a whole settlement without lines is meant. */
  public static final String BKKP_SN = "bkkp_sn";

  /** The largest amount that any finding puts on the line. */
  public static final String VOLA_AMT = "vola_amt";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("case_line", "案件明细")
          .key(BUSINESS_DATE, CASE_ID, SETL_ID, BKKP_SN)
          .partitionedBy(BUSINESS_DATE)
          .amount(VOLA_AMT)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night"))
          .add(Field.of(CASE_ID, Kind.TEXT, "case"))
          .add(Field.of(SETL_ID, Kind.TEXT, "settlement"))
          .add(
              Field.of(
                  BKKP_SN,
                  Kind.TEXT,
                  "line; empty text where a whole settlement without lines is meant"))
          .add(
              Field.of(
                  VOLA_AMT, Kind.MONEY, "the largest amount that any finding puts on the line"))
          .build();

  private CaseLine() {}
}
