package org.claimsieve.schema;

/**
 * Facts of a settlement, computed once a night and shared by rules, indicators and scores. One row
 * is one valid, unrefunded settlement; money is net of lines taken back.
 */
public final class ClaimFact {
  /** Settlement. */
  public static final String SETL_ID = "setl_id";

  /** Visit. */
  public static final String MDTRT_ID = "mdtrt_id";

  /** Stay, or the person's day at an institution: what becomes one case. */
  public static final String ENCOUNTER_ID = "encounter_id";

  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Division of the institution, which decides the inspection team. */
  public static final String TEAM = "team";

  /** Inpatient, clinic, chronic, maternity, pharmacy, other. */
  public static final String VISIT_KIND = "visit_kind";

  /** 3, 2, 1, 0 unrated, P pharmacy. */
  public static final String LEVEL = "level";

  /** Kind of institution. */
  public static final String MEDINS_KIND = "medins_kind";

  /** 1 public, 2 private. */
  public static final String MEDINS_TRAIT = "medins_trait";

  /** Institutions of the same kind and level with the same kind of visit. */
  public static final String PEER_GROUP = "peer_group";

  /** Sex. */
  public static final String GEND = "gend";

  /** Date of birth. */
  public static final String BRDY = "brdy";

  /** Age on the last day of the visit. */
  public static final String AGE_YEARS = "age_years";

  /** Type of insurance. */
  public static final String INSUTYPE = "insutype";

  /** Category of care. */
  public static final String MED_TYPE = "med_type";

  /** First day. */
  public static final String BEGNDATE = "begndate";

  /** Last day. */
  public static final String ENDDATE = "enddate";

  /** Moment of settlement. */
  public static final String SETL_TIME = "setl_time";

  /** In-patients: end minus begin, at least one; null where a date is missing or reversed. */
  public static final String LOS_DAYS = "los_days";

  /** 1: settled before the stay ended. */
  public static final String MID_SETL_FLAG = "mid_setl_flag";

  /** Way of leaving. */
  public static final String DSCG_WAY = "dscg_way";

  /** Main diagnosis. */
  public static final String MAIN_DIAG = "main_diag";

  /** All diagnoses of the visit, the main one included, sorted, joined by semicolons. */
  public static final String DIAGS = "diags";

  /** Disease of a chronic or per-disease benefit. */
  public static final String DISE_NO = "dise_no";

  /** Operations: of the visit, and the lowest and highest code of the lines, sorted, joined. */
  public static final String OPERATIONS = "operations";

  /** Total fee. */
  public static final String MEDFEE_SUMAMT = "medfee_sumamt";

  /** Inside policy scope. */
  public static final String INSCP_AMT = "inscp_amt";

  /** Paid by all funds. */
  public static final String FUND_PAY_SUMAMT = "fund_pay_sumamt";

  /** From the personal account. */
  public static final String ACCT_PAY = "acct_pay";

  /** In cash. */
  public static final String CASH_PAYAMT = "cash_payamt";

  /** Outside the catalogue. */
  public static final String OWNPAY_AMT = "ownpay_amt";

  /** Sum of the lines. */
  public static final String LINE_AMT = "line_amt";

  /** Sum of the lines inside policy scope. */
  public static final String LINE_INSCP_AMT = "line_inscp_amt";

  /** Lines, those taken back left out. */
  public static final String LINES = "lines";

  /** Distinct items. */
  public static final String ITEMS = "items";

  /** Distinct days with a charge. */
  public static final String CHARGE_DAYS = "charge_days";

  /** Largest line. */
  public static final String MAX_LINE_AMT = "max_line_amt";

  /** Fee categories 09, 10, 11. */
  public static final String DRUG_AMT = "drug_amt";

  /** Fee category 03. */
  public static final String EXAM_AMT = "exam_amt";

  /** Fee category 04. */
  public static final String LAB_AMT = "lab_amt";

  /** Fee category 05. */
  public static final String TREAT_AMT = "treat_amt";

  /** Fee category 06. */
  public static final String SURGERY_AMT = "surgery_amt";

  /** Fee category 07. */
  public static final String NURSING_AMT = "nursing_amt";

  /** Fee category 08. */
  public static final String CONSUMABLE_AMT = "consumable_amt";

  /** Fee category 01. */
  public static final String BED_AMT = "bed_amt";

  /** Quantity of fee category 01; null without such a line. */
  public static final String BED_DAYS = "bed_days";

  /** Business date of the night that brought it. */
  public static final String ARRIVED = "arrived";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("claim_fact", "结算事实")
          .key(SETL_ID)
          .partitionedBy(Provenance.SETL_DATE)
          .amount(MEDFEE_SUMAMT)
          .add(Field.of(SETL_ID, Kind.TEXT, "settlement"))
          .add(Field.of(MDTRT_ID, Kind.TEXT, "visit"))
          .add(
              Field.of(
                  ENCOUNTER_ID,
                  Kind.TEXT,
                  "stay, or the person's day at an institution: what becomes one case"))
          .add(Field.of(PSN_NO, Kind.TEXT, "person"))
          .add(Field.of(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(
              Field.of(
                  TEAM,
                  Kind.CODE,
                  "division of the institution, which decides the inspection team"))
          .add(
              Field.of(
                  VISIT_KIND, Kind.CODE, "inpatient, clinic, chronic, maternity, pharmacy, other"))
          .add(Field.of(LEVEL, Kind.CODE, "3, 2, 1, 0 unrated, P pharmacy"))
          .add(Field.of(MEDINS_KIND, Kind.CODE, "kind of institution"))
          .add(Field.of(MEDINS_TRAIT, Kind.CODE, "1 public, 2 private"))
          .add(
              Field.of(
                  PEER_GROUP,
                  Kind.TEXT,
                  "institutions of the same kind and level with the same kind of visit"))
          .add(Field.of(GEND, Kind.CODE, "sex"))
          .add(Field.of(BRDY, Kind.DATE, "date of birth"))
          .add(Field.of(AGE_YEARS, Kind.WHOLE, "age on the last day of the visit"))
          .add(Field.of(INSUTYPE, Kind.CODE, "type of insurance"))
          .add(Field.of(MED_TYPE, Kind.CODE, "category of care"))
          .add(Field.of(BEGNDATE, Kind.DATE, "first day"))
          .add(Field.of(ENDDATE, Kind.DATE, "last day"))
          .add(Field.of(SETL_TIME, Kind.TIME, "moment of settlement"))
          .add(
              Field.of(
                  LOS_DAYS,
                  Kind.WHOLE,
                  "in-patients: end minus begin, at least one; null where a date is missing or reversed"))
          .add(Field.of(MID_SETL_FLAG, Kind.FLAG, "1: settled before the stay ended"))
          .add(Field.of(DSCG_WAY, Kind.CODE, "way of leaving"))
          .add(Field.of(MAIN_DIAG, Kind.CODE, "main diagnosis"))
          .add(
              Field.of(
                  DIAGS,
                  Kind.TEXT,
                  "all diagnoses of the visit, the main one included, sorted, joined by semicolons"))
          .add(Field.of(DISE_NO, Kind.CODE, "disease of a chronic or per-disease benefit"))
          .add(
              Field.of(
                  OPERATIONS,
                  Kind.TEXT,
                  "operations of the visit, and the lowest and highest code of the lines, sorted, joined by semicolons"))
          .add(Field.of(MEDFEE_SUMAMT, Kind.MONEY, "total fee"))
          .add(Field.of(INSCP_AMT, Kind.MONEY, "inside policy scope"))
          .add(Field.of(FUND_PAY_SUMAMT, Kind.MONEY, "paid by all funds"))
          .add(Field.of(ACCT_PAY, Kind.MONEY, "from the personal account"))
          .add(Field.of(CASH_PAYAMT, Kind.MONEY, "in cash"))
          .add(Field.of(OWNPAY_AMT, Kind.MONEY, "outside the catalogue"))
          .add(Field.of(LINE_AMT, Kind.MONEY, "sum of the lines"))
          .add(Field.of(LINE_INSCP_AMT, Kind.MONEY, "sum of the lines inside policy scope"))
          .add(Field.of(LINES, Kind.LONG, "lines, those taken back left out"))
          .add(Field.of(ITEMS, Kind.LONG, "distinct items"))
          .add(Field.of(CHARGE_DAYS, Kind.LONG, "distinct days with a charge"))
          .add(Field.of(MAX_LINE_AMT, Kind.MONEY, "largest line"))
          .add(Field.of(DRUG_AMT, Kind.MONEY, "fee categories 09, 10, 11"))
          .add(Field.of(EXAM_AMT, Kind.MONEY, "fee category 03"))
          .add(Field.of(LAB_AMT, Kind.MONEY, "fee category 04"))
          .add(Field.of(TREAT_AMT, Kind.MONEY, "fee category 05"))
          .add(Field.of(SURGERY_AMT, Kind.MONEY, "fee category 06"))
          .add(Field.of(NURSING_AMT, Kind.MONEY, "fee category 07"))
          .add(Field.of(CONSUMABLE_AMT, Kind.MONEY, "fee category 08"))
          .add(Field.of(BED_AMT, Kind.MONEY, "fee category 01"))
          .add(
              Field.of(
                  BED_DAYS, Kind.QUANTITY, "quantity of fee category 01; null without such a line"))
          .add(Field.of(ARRIVED, Kind.DATE, "business date of the night that brought it"))
          .add(Field.of(Provenance.SETL_DATE, Kind.DATE, "day of settlement"))
          .build();

  private ClaimFact() {}
}
