package org.claimsieve.schema;

/** Stays: settlements of one in-patient visit joined, refunds netted. One row is one stay. */
public final class Stay {
  /** Visit. */
  public static final String MDTRT_ID = "mdtrt_id";

  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Day of admission. */
  public static final String BEG_DATE = "beg_date";

  /** Day of discharge. */
  public static final String END_DATE = "end_date";

  /** End minus begin, at least one; null where a date is missing or reversed. */
  public static final String LOS_DAYS = "los_days";

  /** Category of care. */
  public static final String MED_TYPE = "med_type";

  /** See the code package. */
  public static final String VISIT_KIND = "visit_kind";

  /** Way of leaving. */
  public static final String DSCG_WAY = "dscg_way";

  /** Main diagnosis at discharge. */
  public static final String MAIN_DIAG = "main_diag";

  /** Settlements joined. */
  public static final String SETTLEMENTS = "settlements";

  /** The settlement that closed the stay. */
  public static final String LAST_SETL_ID = "last_setl_id";

  /** Total fee. */
  public static final String MEDFEE_SUMAMT = "medfee_sumamt";

  /** Inside policy scope. */
  public static final String INSCP_AMT = "inscp_amt";

  /** Paid by all funds. */
  public static final String FUND_PAY_SUMAMT = "fund_pay_sumamt";

  /** Business date of the night that brought the closing settlement. */
  public static final String ARRIVED = "arrived";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("stay", "住院人次")
          .key(MDTRT_ID)
          .partitionedBy(Provenance.SETL_DATE)
          .add(Field.of(MDTRT_ID, Kind.TEXT, "visit"))
          .add(Field.of(PSN_NO, Kind.TEXT, "person"))
          .add(Field.of(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(Field.of(BEG_DATE, Kind.DATE, "day of admission"))
          .add(Field.of(END_DATE, Kind.DATE, "day of discharge"))
          .add(
              Field.of(
                  LOS_DAYS,
                  Kind.WHOLE,
                  "end minus begin, at least one; null where a date is missing or reversed"))
          .add(Field.of(MED_TYPE, Kind.CODE, "category of care"))
          .add(Field.of(VISIT_KIND, Kind.CODE, "see the code package"))
          .add(Field.of(DSCG_WAY, Kind.CODE, "way of leaving"))
          .add(Field.of(MAIN_DIAG, Kind.CODE, "main diagnosis at discharge"))
          .add(Field.of(SETTLEMENTS, Kind.LONG, "settlements joined"))
          .add(Field.of(LAST_SETL_ID, Kind.TEXT, "the settlement that closed the stay"))
          .add(Field.of(MEDFEE_SUMAMT, Kind.MONEY, "total fee").orNegative())
          .add(Field.of(INSCP_AMT, Kind.MONEY, "inside policy scope").orNegative())
          .add(Field.of(FUND_PAY_SUMAMT, Kind.MONEY, "paid by all funds").orNegative())
          .add(
              Field.of(
                  ARRIVED,
                  Kind.DATE,
                  "business date of the night that brought the closing settlement"))
          .add(Field.of(Provenance.SETL_DATE, Kind.DATE, "day of the closing settlement"))
          .build();

  private Stay() {}
}
