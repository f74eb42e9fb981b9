package org.claimsieve.schema;

/**
 * Fee line table ({@code fee_list_d}, 费用明细表): one row is one charge.
 *
 * <p>{@code setl_id} is null while the patient is still in hospital. A line taken back is a second
 * line with negative quantity and amount that names the first.
 */
public final class FeeLine {
  /** Line number, unique in the warehouse. */
  public static final String BKKP_SN = "bkkp_sn";

  /** Settlement; null while the stay is open. */
  public static final String SETL_ID = "setl_id";

  /** Visit. */
  public static final String MDTRT_ID = "mdtrt_id";

  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Moment of the charge. */
  public static final String FEE_OCUR_TIME = "fee_ocur_time";

  /** National item code. */
  public static final String HILIST_CODE = "hilist_code";

  /** National item name. */
  public static final String HILIST_NAME = "hilist_name";

  /** Catalogue: 101 drug, 102 herbal piece, 201 service, 301 consumable. */
  public static final String LIST_TYPE = "list_type";

  /** Quantity in sales units. */
  public static final String CNT = "cnt";

  /** Unit price. */
  public static final String PRIC = "pric";

  /** Amount of the line. */
  public static final String DET_ITEM_FEE_SUMAMT = "det_item_fee_sumamt";

  /** Fee category 01 to 14. */
  public static final String MED_CHRGITM_TYPE = "med_chrgitm_type";

  /** Catalogue class: 01 甲, 02 乙, 03 丙. */
  public static final String CHRGITM_LV = "chrgitm_lv";

  /** Inside policy scope. */
  public static final String INSCP_AMT = "inscp_amt";

  /** Wholly outside the catalogue. */
  public static final String FULAMT_OWNPAY_AMT = "fulamt_ownpay_amt";

  /** Above a price limit. */
  public static final String OVERLMT_SELFPAY = "overlmt_selfpay";

  /** Paid first by the person. */
  public static final String PRESELFPAY_AMT = "preselfpay_amt";

  /** Upper price limit that the platform applied. */
  public static final String PRIC_UPLMT_AMT = "pric_uplmt_amt";

  /** Share paid first by the person. */
  public static final String SELFPAY_PROP = "selfpay_prop";

  /** Ordering department. */
  public static final String BILG_DEPT_CODE = "bilg_dept_code";

  /** Ordering department's name. */
  public static final String BILG_DEPT_NAME = "bilg_dept_name";

  /** Ordering doctor. */
  public static final String BILG_DR_CODE = "bilg_dr_code";

  /** Ordering doctor's name, masked at the door. */
  public static final String BILG_DR_NAME = "bilg_dr_name";

  /** Executing department. */
  public static final String ACORD_DEPT_CODE = "acord_dept_code";

  /** Executing doctor. */
  public static final String ACORD_DR_CODE = "acord_dr_code";

  /** Prescription or order. */
  public static final String RX_DRORD_NO = "rx_drord_no";

  /** The institution's own item code. */
  public static final String MEDINS_LIST_CODE = "medins_list_code";

  /** The institution's own item name. */
  public static final String MEDINS_LIST_NAME = "medins_list_name";

  /** Line that a refund line takes back. */
  public static final String INIT_FEEDETL_SN = "init_feedetl_sn";

  /** Pack. */
  public static final String SPEC = "spec";

  /** Dosage form. */
  public static final String DOSFORM_NAME = "dosform_name";

  /** Days of supply. */
  public static final String PRD_DAYS = "prd_days";

  /** Single dose, free text. */
  public static final String SIN_DOS_DSCR = "sin_dos_dscr";

  /** Frequency, free text. */
  public static final String USED_FRQU_DSCR = "used_frqu_dscr";

  /** 1: drug taken home at discharge. */
  public static final String DSCG_TKDRUG_FLAG = "dscg_tkdrug_flag";

  /** 1: restricted use. */
  public static final String LMT_USED_FLAG = "lmt_used_flag";

  /** Approval: 0 none needed, 1 granted, 2 refused. */
  public static final String HOSP_APPR_FLAG = "hosp_appr_flag";

  /** 1: prescription filled elsewhere. */
  public static final String RX_CIRC_FLAG = "rx_circ_flag";

  /** 1: examined elsewhere. */
  public static final String ETIP_FLAG = "etip_flag";

  /** Herbal pieces: 1 compound, 2 single. */
  public static final String TCMDRUG_USED_WAY = "tcmdrug_used_way";

  /** 1: maternity fee. */
  public static final String MATN_FEE_FLAG = "matn_fee_flag";

  /** Category of care. */
  public static final String MED_TYPE = "med_type";

  /** Operation. */
  public static final String OPRN_OPRT_CODE = "oprn_oprt_code";

  /** Moment of upload. */
  public static final String CRTE_TIME = "crte_time";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("fee_list_d", "费用明细")
          .key(BKKP_SN)
          .partitionedBy(Provenance.SETL_DATE)
          .amount(DET_ITEM_FEE_SUMAMT)
          .add(Field.required(BKKP_SN, Kind.TEXT, "line number, unique in the warehouse"))
          .add(Field.of(SETL_ID, Kind.TEXT, "settlement; null while the stay is open"))
          .add(Field.required(MDTRT_ID, Kind.TEXT, "visit"))
          .add(Field.required(PSN_NO, Kind.TEXT, "person"))
          .add(Field.required(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(Field.required(FEE_OCUR_TIME, Kind.TIME, "moment of the charge"))
          .add(Field.required(HILIST_CODE, Kind.TEXT, "national item code").alias("med_list_codg"))
          .add(Field.of(HILIST_NAME, Kind.TEXT, "national item name"))
          .add(
              Field.required(
                  LIST_TYPE,
                  Kind.CODE,
                  "catalogue: 101 drug, 102 herbal piece, 201 service, 301 consumable"))
          .add(Field.required(CNT, Kind.QUANTITY, "quantity in sales units").orNegative())
          .add(Field.required(PRIC, Kind.PRICE, "unit price"))
          .add(Field.required(DET_ITEM_FEE_SUMAMT, Kind.MONEY, "amount of the line").orNegative())
          .add(Field.of(MED_CHRGITM_TYPE, Kind.CODE, "fee category 01 to 14"))
          .add(Field.of(CHRGITM_LV, Kind.CODE, "catalogue class: 01 甲, 02 乙, 03 丙"))
          .add(
              Field.of(INSCP_AMT, Kind.MONEY, "inside policy scope")
                  .orNegative()
                  .alias("inscp_scp_amt"))
          .add(Field.of(FULAMT_OWNPAY_AMT, Kind.MONEY, "wholly outside the catalogue").orNegative())
          .add(
              Field.of(OVERLMT_SELFPAY, Kind.MONEY, "above a price limit")
                  .orNegative()
                  .alias("overlmt_amt"))
          .add(Field.of(PRESELFPAY_AMT, Kind.MONEY, "paid first by the person").orNegative())
          .add(Field.of(PRIC_UPLMT_AMT, Kind.PRICE, "upper price limit that the platform applied"))
          .add(Field.of(SELFPAY_PROP, Kind.RATIO, "share paid first by the person"))
          .add(Field.of(BILG_DEPT_CODE, Kind.TEXT, "ordering department").alias("bilg_dept_codg"))
          .add(Field.of(BILG_DEPT_NAME, Kind.TEXT, "ordering department's name"))
          .add(Field.of(BILG_DR_CODE, Kind.TEXT, "ordering doctor").alias("bilg_dr_codg"))
          .add(
              Field.of(BILG_DR_NAME, Kind.TEXT, "ordering doctor's name, masked at the door")
                  .kept(Privacy.NAME))
          .add(
              Field.of(ACORD_DEPT_CODE, Kind.TEXT, "executing department").alias("acord_dept_codg"))
          .add(Field.of(ACORD_DR_CODE, Kind.TEXT, "executing doctor").alias("orders_dr_code"))
          .add(Field.of(RX_DRORD_NO, Kind.TEXT, "prescription or order").alias("rxno", "drord_no"))
          .add(
              Field.of(MEDINS_LIST_CODE, Kind.TEXT, "the institution's own item code")
                  .alias("medins_list_codg"))
          .add(Field.of(MEDINS_LIST_NAME, Kind.TEXT, "the institution's own item name"))
          .add(Field.of(INIT_FEEDETL_SN, Kind.TEXT, "line that a refund line takes back"))
          .add(Field.of(SPEC, Kind.TEXT, "pack"))
          .add(Field.of(DOSFORM_NAME, Kind.TEXT, "dosage form"))
          .add(Field.of(PRD_DAYS, Kind.QUANTITY, "days of supply"))
          .add(Field.of(SIN_DOS_DSCR, Kind.TEXT, "single dose, free text"))
          .add(Field.of(USED_FRQU_DSCR, Kind.TEXT, "frequency, free text"))
          .add(Field.of(DSCG_TKDRUG_FLAG, Kind.FLAG, "1: drug taken home at discharge"))
          .add(Field.of(LMT_USED_FLAG, Kind.FLAG, "1: restricted use"))
          .add(Field.of(HOSP_APPR_FLAG, Kind.CODE, "approval: 0 none needed, 1 granted, 2 refused"))
          .add(Field.of(RX_CIRC_FLAG, Kind.FLAG, "1: prescription filled elsewhere"))
          .add(Field.of(ETIP_FLAG, Kind.FLAG, "1: examined elsewhere"))
          .add(Field.of(TCMDRUG_USED_WAY, Kind.CODE, "herbal pieces: 1 compound, 2 single"))
          .add(Field.of(MATN_FEE_FLAG, Kind.FLAG, "1: maternity fee"))
          .add(Field.of(MED_TYPE, Kind.CODE, "category of care"))
          .add(Field.of(OPRN_OPRT_CODE, Kind.CODE, "operation"))
          .add(Field.of(CRTE_TIME, Kind.TIME, "moment of upload"))
          .add(
              Field.of(
                  Provenance.SETL_DATE,
                  Kind.DATE,
                  "day of the settlement; null while the stay is open"))
          .addAll(Provenance.ofSender())
          .build();

  private FeeLine() {}
}
