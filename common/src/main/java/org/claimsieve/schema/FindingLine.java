package org.claimsieve.schema;

/** What a finding is made of: the offending lines and those they must be seen beside. */
public final class FindingLine {
  /** Night that found it. */
  public static final String BUSINESS_DATE = "business_date";

  /** Finding. */
  public static final String JR_ID = "jr_id";

  /** Settlement of the line. */
  public static final String SETL_ID = "setl_id";

  /** Line; empty text where the whole settlement is meant and it has no lines. */
  public static final String BKKP_SN = "bkkp_sn";

  /** 1 违规项, 2 涉及项. */
  public static final String VOLA_ITEM_TYPE = "vola_item_type";

  /** Amount in question; zero for 涉及项. */
  public static final String VOLA_AMT = "vola_amt";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("finding_line", "疑点明细")
          .key(BUSINESS_DATE, JR_ID, SETL_ID, BKKP_SN)
          .partitionedBy(BUSINESS_DATE)
          .amount(VOLA_AMT)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night that found it"))
          .add(Field.of(JR_ID, Kind.TEXT, "finding"))
          .add(Field.of(SETL_ID, Kind.TEXT, "settlement of the line"))
          .add(
              Field.of(
                  BKKP_SN,
                  Kind.TEXT,
                  "line; empty text where the whole settlement is meant and it has no lines"))
          .add(Field.of(VOLA_ITEM_TYPE, Kind.CODE, "1 违规项, 2 涉及项"))
          .add(Field.of(VOLA_AMT, Kind.MONEY, "amount in question; zero for 涉及项"))
          .build();

  private FindingLine() {}
}
