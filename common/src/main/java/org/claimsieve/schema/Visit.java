package org.claimsieve.schema;

/** Visit table ({@code mdtrt_d}, 就诊表): one row is one visit, from registration to the end. */
public final class Visit {
  /** Visit id. */
  public static final String MDTRT_ID = "mdtrt_id";

  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Category of care. */
  public static final String MED_TYPE = "med_type";

  /** Begin. */
  public static final String BEGNTIME = "begntime";

  /** End. */
  public static final String ENDTIME = "endtime";

  /** The institution's own visit number. */
  public static final String IPT_OTP_NO = "ipt_otp_no";

  /** Attending doctor. */
  public static final String CHFPDR_CODE = "chfpdr_code";

  /** Attending doctor's name, masked at the door. */
  public static final String CHFPDR_NAME = "chfpdr_name";

  /** Admitting department. */
  public static final String ADM_DEPT_CODG = "adm_dept_codg";

  /** Admitting department's name. */
  public static final String ADM_DEPT_NAME = "adm_dept_name";

  /** Discharging department. */
  public static final String DSCG_DEPT_CODG = "dscg_dept_codg";

  /** Bed. */
  public static final String ADM_BED = "adm_bed";

  /** Main diagnosis at discharge, ICD-10. */
  public static final String DSCG_MAINDIAG_CODE = "dscg_maindiag_code";

  /** Main diagnosis in words. */
  public static final String DSCG_MAINDIAG_NAME = "dscg_maindiag_name";

  /** Clinic diagnosis, free text. */
  public static final String OTP_DIAG_INFO = "otp_diag_info";

  /** Way of leaving: 1 home, 2 transfer, 3 community, 4 against advice, 5 death, 9 other. */
  public static final String DSCG_WAY = "dscg_way";

  /** 1: still in hospital. */
  public static final String INHOSP_STAS = "inhosp_stas";

  /** Date of death. */
  public static final String DIE_DATE = "die_date";

  /** Days in hospital as the source states them; mostly null. */
  public static final String IPT_DAYS = "ipt_days";

  /** Disease code. */
  public static final String DISE_NO = "dise_no";

  /** Operation. */
  public static final String OPRN_OPRT_CODE = "oprn_oprt_code";

  /** Kind of delivery. */
  public static final String MATN_TYPE = "matn_type";

  /** 1: changed department. */
  public static final String TRAF_DEPT_FLAG = "traf_dept_flag";

  /** Visit before a referral. */
  public static final String REFL_OLD_MDTRT_ID = "refl_old_mdtrt_id";

  /** Telephone, kept as a keyed hash. */
  public static final String TEL = "tel";

  /** Address, kept as a keyed hash. */
  public static final String ADDR = "addr";

  /** Contact person, masked at the door. */
  public static final String CONER_NAME = "coner_name";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("mdtrt_d", "就诊")
          .key(MDTRT_ID)
          .partitionedBy(Provenance.SETL_DATE)
          .add(Field.required(MDTRT_ID, Kind.TEXT, "visit id"))
          .add(Field.required(PSN_NO, Kind.TEXT, "person"))
          .add(Field.required(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(Field.required(MED_TYPE, Kind.CODE, "category of care"))
          .add(Field.required(BEGNTIME, Kind.TIME, "begin"))
          .add(Field.of(ENDTIME, Kind.TIME, "end"))
          .add(
              Field.of(IPT_OTP_NO, Kind.TEXT, "the institution's own visit number").alias("ipt_no"))
          .add(Field.of(CHFPDR_CODE, Kind.TEXT, "attending doctor").alias("atddr_no"))
          .add(
              Field.of(CHFPDR_NAME, Kind.TEXT, "attending doctor's name, masked at the door")
                  .kept(Privacy.NAME))
          .add(Field.of(ADM_DEPT_CODG, Kind.TEXT, "admitting department"))
          .add(Field.of(ADM_DEPT_NAME, Kind.TEXT, "admitting department's name"))
          .add(Field.of(DSCG_DEPT_CODG, Kind.TEXT, "discharging department"))
          .add(Field.of(ADM_BED, Kind.TEXT, "bed"))
          .add(Field.of(DSCG_MAINDIAG_CODE, Kind.CODE, "main diagnosis at discharge, ICD-10"))
          .add(Field.of(DSCG_MAINDIAG_NAME, Kind.TEXT, "main diagnosis in words"))
          .add(Field.of(OTP_DIAG_INFO, Kind.TEXT, "clinic diagnosis, free text"))
          .add(
              Field.of(
                  DSCG_WAY,
                  Kind.CODE,
                  "way of leaving: 1 home, 2 transfer, 3 community, 4 against advice, 5 death, 9 other"))
          .add(Field.of(INHOSP_STAS, Kind.CODE, "1: still in hospital"))
          .add(Field.of(DIE_DATE, Kind.DATE, "date of death"))
          .add(
              Field.of(
                  IPT_DAYS, Kind.WHOLE, "days in hospital as the source states them; mostly null"))
          .add(Field.of(DISE_NO, Kind.CODE, "disease code").alias("dise_codg"))
          .add(Field.of(OPRN_OPRT_CODE, Kind.CODE, "operation"))
          .add(Field.of(MATN_TYPE, Kind.CODE, "kind of delivery"))
          .add(Field.of(TRAF_DEPT_FLAG, Kind.FLAG, "1: changed department"))
          .add(Field.of(REFL_OLD_MDTRT_ID, Kind.TEXT, "visit before a referral"))
          .add(Field.of(TEL, Kind.TEXT, "telephone, kept as a keyed hash").kept(Privacy.HASHED))
          .add(Field.of(ADDR, Kind.TEXT, "address, kept as a keyed hash").kept(Privacy.HASHED))
          .add(
              Field.of(CONER_NAME, Kind.TEXT, "contact person, masked at the door")
                  .kept(Privacy.NAME))
          .add(
              Field.of(
                  Provenance.SETL_DATE,
                  Kind.DATE,
                  "day of the settlement that came with it, else the day of arrival"))
          .addAll(Provenance.ofSender())
          .build();

  private Visit() {}
}
