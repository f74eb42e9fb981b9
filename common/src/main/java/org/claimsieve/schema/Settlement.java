package org.claimsieve.schema;

/**
 * Settlement table ({@code setl_d}, 结算表): one row is one settlement of a visit.
 *
 * <p>Columns and meaning: warehouse of the national platform. A refund is a row of its own with
 * negative amounts that names the settlement it takes back.
 */
public final class Settlement {
  /** Settlement id. */
  public static final String SETL_ID = "setl_id";

  /** Visit id; several settlements of one stay share it. */
  public static final String MDTRT_ID = "mdtrt_id";

  /** Settlement that a refund takes back. */
  public static final String INIT_SETL_ID = "init_setl_id";

  /** Person number. */
  public static final String PSN_NO = "psn_no";

  /** Person's name, masked at the door. */
  public static final String PSN_NAME = "psn_name";

  /** Certificate number, kept as a keyed hash. */
  public static final String CERTNO = "certno";

  /** Sex: 1 male, 2 female, 0 unknown, 9 not stated. */
  public static final String GEND = "gend";

  /** Date of birth. */
  public static final String BRDY = "brdy";

  /** Age in years as the source states it. */
  public static final String AGE = "age";

  /** Person category. */
  public static final String PSN_TYPE = "psn_type";

  /** Institution code. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Institution name. */
  public static final String FIXMEDINS_NAME = "fixmedins_name";

  /** Level of the institution as the source codes it. */
  public static final String HOSP_LV = "hosp_lv";

  /** Division that the institution belongs to. */
  public static final String FIX_BLNG_ADMDVS = "fix_blng_admdvs";

  /** Division where the person is insured. */
  public static final String INSU_ADMDVS = "insu_admdvs";

  /** Category of care; first two digits national. */
  public static final String MED_TYPE = "med_type";

  /** Type of insurance. */
  public static final String INSUTYPE = "insutype";

  /** Type of settlement: 1 centre, 2 online, 3 medical aid. */
  public static final String SETL_TYPE = "setl_type";

  /** Way of clearing: 1 by item, 3 DIP, 4 DRG, 5 per bed day. */
  public static final String CLR_WAY = "clr_way";

  /** First day of the visit. */
  public static final String BEGNDATE = "begndate";

  /** Last day of the visit. */
  public static final String ENDDATE = "enddate";

  /** Moment of settlement. */
  public static final String SETL_TIME = "setl_time";

  /** 1: settled before the stay ended. */
  public static final String MID_SETL_FLAG = "mid_setl_flag";

  /** 1: a refund, amounts negative. */
  public static final String REFD_SETL_FLAG = "refd_setl_flag";

  /** 1: valid. */
  public static final String VALI_FLAG = "vali_flag";

  /** Disease code of a chronic or per-disease benefit. */
  public static final String DISE_NO = "dise_no";

  /** Disease name. */
  public static final String DISE_NAME = "dise_name";

  /** Total medical fee. */
  public static final String MEDFEE_SUMAMT = "medfee_sumamt";

  /** Wholly outside the catalogue. */
  public static final String FULAMT_OWNPAY_AMT = "fulamt_ownpay_amt";

  /** Above a price limit. */
  public static final String OVERLMT_SELFPAY = "overlmt_selfpay";

  /** Paid first by the person. */
  public static final String PRESELFPAY_AMT = "preselfpay_amt";

  /** Inside policy scope. */
  public static final String INSCP_AMT = "inscp_amt";

  /** Paid by the pooled fund. */
  public static final String HIFP_PAY = "hifp_pay";

  /** Paid by the civil servants' supplement. */
  public static final String CVLSERV_PAY = "cvlserv_pay";

  /** Paid by the enterprise supplement. */
  public static final String HIFES_PAY = "hifes_pay";

  /** Paid by residents' serious illness insurance. */
  public static final String HIFMI_PAY = "hifmi_pay";

  /** Paid by employees' large-sum supplement. */
  public static final String HIFOB_PAY = "hifob_pay";

  /** Paid by medical aid. */
  public static final String MAF_PAY = "maf_pay";

  /** Paid by other funds. */
  public static final String OTHFUND_PAY = "othfund_pay";

  /** Paid by all funds together. */
  public static final String FUND_PAY_SUMAMT = "fund_pay_sumamt";

  /** Paid by the person. */
  public static final String PSN_PAY = "psn_pay";

  /** Of it from the personal account. */
  public static final String ACCT_PAY = "acct_pay";

  /** Of it in cash. */
  public static final String CASH_PAYAMT = "cash_payamt";

  /** Of it from a relative's account. */
  public static final String ACCT_MULAID_PAY = "acct_mulaid_pay";

  /** Reason of a manual reimbursement. */
  public static final String MANL_REIM_REA = "manl_reim_rea";

  /** Employer. */
  public static final String EMP_NO = "emp_no";

  /** Certificate shown: 01 electronic, 02 identity card, 03 social security card. */
  public static final String MDTRT_CERT_TYPE = "mdtrt_cert_type";

  /** Operator. */
  public static final String OPTER_ID = "opter_id";

  /** Swiping terminal. */
  public static final String TERMINAL_ID = "terminal_id";

  /** Security module of the terminal. */
  public static final String PSAM_NO = "psam_no";

  /** Moment of upload. */
  public static final String CRTE_TIME = "crte_time";

  /** Moment of last change. */
  public static final String UPDT_TIME = "updt_time";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("setl_d", "结算")
          .key(SETL_ID)
          .partitionedBy(Provenance.SETL_DATE)
          .amount(MEDFEE_SUMAMT)
          .add(Field.required(SETL_ID, Kind.TEXT, "settlement id"))
          .add(
              Field.required(
                  MDTRT_ID, Kind.TEXT, "visit id; several settlements of one stay share it"))
          .add(Field.of(INIT_SETL_ID, Kind.TEXT, "settlement that a refund takes back"))
          .add(Field.required(PSN_NO, Kind.TEXT, "person number"))
          .add(
              Field.of(PSN_NAME, Kind.TEXT, "person's name, masked at the door").kept(Privacy.NAME))
          .add(
              Field.of(CERTNO, Kind.TEXT, "certificate number, kept as a keyed hash")
                  .kept(Privacy.HASHED))
          .add(Field.required(GEND, Kind.CODE, "sex: 1 male, 2 female, 0 unknown, 9 not stated"))
          .add(Field.required(BRDY, Kind.DATE, "date of birth"))
          .add(Field.of(AGE, Kind.QUANTITY, "age in years as the source states it"))
          .add(Field.of(PSN_TYPE, Kind.CODE, "person category"))
          .add(Field.required(FIXMEDINS_CODE, Kind.TEXT, "institution code"))
          .add(Field.of(FIXMEDINS_NAME, Kind.TEXT, "institution name"))
          .add(Field.of(HOSP_LV, Kind.CODE, "level of the institution as the source codes it"))
          .add(Field.of(FIX_BLNG_ADMDVS, Kind.CODE, "division that the institution belongs to"))
          .add(Field.of(INSU_ADMDVS, Kind.CODE, "division where the person is insured"))
          .add(Field.required(MED_TYPE, Kind.CODE, "category of care; first two digits national"))
          .add(Field.required(INSUTYPE, Kind.CODE, "type of insurance"))
          .add(
              Field.of(
                  SETL_TYPE, Kind.CODE, "type of settlement: 1 centre, 2 online, 3 medical aid"))
          .add(
              Field.of(
                  CLR_WAY, Kind.CODE, "way of clearing: 1 by item, 3 DIP, 4 DRG, 5 per bed day"))
          .add(Field.required(BEGNDATE, Kind.DATE, "first day of the visit"))
          .add(Field.required(ENDDATE, Kind.DATE, "last day of the visit"))
          .add(Field.required(SETL_TIME, Kind.TIME, "moment of settlement"))
          .add(Field.of(MID_SETL_FLAG, Kind.FLAG, "1: settled before the stay ended"))
          .add(Field.required(REFD_SETL_FLAG, Kind.FLAG, "1: a refund, amounts negative"))
          .add(Field.required(VALI_FLAG, Kind.FLAG, "1: valid"))
          .add(
              Field.of(DISE_NO, Kind.CODE, "disease code of a chronic or per-disease benefit")
                  .alias("dise_codg"))
          .add(Field.of(DISE_NAME, Kind.TEXT, "disease name"))
          .add(Field.required(MEDFEE_SUMAMT, Kind.MONEY, "total medical fee").orNegative())
          .add(Field.of(FULAMT_OWNPAY_AMT, Kind.MONEY, "wholly outside the catalogue").orNegative())
          .add(
              Field.of(OVERLMT_SELFPAY, Kind.MONEY, "above a price limit")
                  .orNegative()
                  .alias("overlmt_amt"))
          .add(Field.of(PRESELFPAY_AMT, Kind.MONEY, "paid first by the person").orNegative())
          .add(
              Field.of(INSCP_AMT, Kind.MONEY, "inside policy scope")
                  .orNegative()
                  .alias("inscp_scp_amt"))
          .add(Field.of(HIFP_PAY, Kind.MONEY, "paid by the pooled fund").orNegative())
          .add(
              Field.of(CVLSERV_PAY, Kind.MONEY, "paid by the civil servants' supplement")
                  .orNegative())
          .add(Field.of(HIFES_PAY, Kind.MONEY, "paid by the enterprise supplement").orNegative())
          .add(
              Field.of(HIFMI_PAY, Kind.MONEY, "paid by residents' serious illness insurance")
                  .orNegative())
          .add(
              Field.of(HIFOB_PAY, Kind.MONEY, "paid by employees' large-sum supplement")
                  .orNegative())
          .add(Field.of(MAF_PAY, Kind.MONEY, "paid by medical aid").orNegative())
          .add(
              Field.of(OTHFUND_PAY, Kind.MONEY, "paid by other funds")
                  .orNegative()
                  .alias("oth_pay"))
          .add(
              Field.required(FUND_PAY_SUMAMT, Kind.MONEY, "paid by all funds together")
                  .orNegative())
          .add(
              Field.of(PSN_PAY, Kind.MONEY, "paid by the person")
                  .orNegative()
                  .alias("psn_part_amt"))
          .add(Field.of(ACCT_PAY, Kind.MONEY, "of it from the personal account").orNegative())
          .add(
              Field.of(CASH_PAYAMT, Kind.MONEY, "of it in cash").orNegative().alias("psn_cash_pay"))
          .add(
              Field.of(ACCT_MULAID_PAY, Kind.MONEY, "of it from a relative's account").orNegative())
          .add(Field.of(MANL_REIM_REA, Kind.TEXT, "reason of a manual reimbursement"))
          .add(Field.of(EMP_NO, Kind.TEXT, "employer"))
          .add(
              Field.of(
                  MDTRT_CERT_TYPE,
                  Kind.CODE,
                  "certificate shown: 01 electronic, 02 identity card, 03 social security card"))
          .add(Field.of(OPTER_ID, Kind.TEXT, "operator"))
          .add(Field.of(TERMINAL_ID, Kind.TEXT, "swiping terminal"))
          .add(Field.of(PSAM_NO, Kind.TEXT, "security module of the terminal"))
          .add(Field.of(CRTE_TIME, Kind.TIME, "moment of upload"))
          .add(Field.of(UPDT_TIME, Kind.TIME, "moment of last change"))
          .add(Field.of(Provenance.SETL_DATE, Kind.DATE, "day of setl_time"))
          .addAll(Provenance.ofSender())
          .build();

  private Settlement() {}
}
