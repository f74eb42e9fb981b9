package org.claimsieve.schema;

/**
 * Findings in the vocabulary of the national audit service (3101). One row is one rule broken by
 * one subject.
 */
public final class Finding {
  /** Night that found it. */
  public static final String BUSINESS_DATE = "business_date";

  /** Id: hash of rule, version and subject; same input, same id. */
  public static final String JR_ID = "jr_id";

  /** Rule. */
  public static final String RULE_ID = "rule_id";

  /** Rule's Chinese name. */
  public static final String RULE_NAME = "rule_name";

  /** What is wrong, with the case's own values. */
  public static final String VOLA_CONT = "vola_cont";

  /** Amount in question. */
  public static final String VOLA_AMT = "vola_amt";

  /** 1: amount computed, 0: not. */
  public static final String VOLA_AMT_STAS = "vola_amt_stas";

  /** 1 明确违规, 2 高度可疑, 3 轻度可疑. */
  public static final String SEV_DEG = "sev_deg";

  /** Basis. */
  public static final String VOLA_EVID = "vola_evid";

  /** Behaviour. */
  public static final String VOLA_BHVR_TYPE = "vola_bhvr_type";

  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Stay, or the person's day at the institution. */
  public static final String ENCOUNTER_ID = "encounter_id";

  /** Settlement that is accused. */
  public static final String SETL_ID = "setl_id";

  /** Visit. */
  public static final String MDTRT_ID = "mdtrt_id";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("finding", "疑点")
          .key(BUSINESS_DATE, JR_ID)
          .partitionedBy(BUSINESS_DATE)
          .amount(VOLA_AMT)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night that found it"))
          .add(
              Field.of(
                  JR_ID, Kind.TEXT, "id: hash of rule, version and subject; same input, same id"))
          .add(Field.of(RULE_ID, Kind.TEXT, "rule"))
          .add(Field.of(RULE_NAME, Kind.TEXT, "rule's Chinese name"))
          .add(Field.of(VOLA_CONT, Kind.TEXT, "what is wrong, with the case's own values"))
          .add(Field.of(VOLA_AMT, Kind.MONEY, "amount in question"))
          .add(Field.of(VOLA_AMT_STAS, Kind.FLAG, "1: amount computed, 0: not"))
          .add(Field.of(SEV_DEG, Kind.CODE, "1 明确违规, 2 高度可疑, 3 轻度可疑"))
          .add(Field.of(VOLA_EVID, Kind.TEXT, "basis"))
          .add(Field.of(VOLA_BHVR_TYPE, Kind.CODE, "behaviour"))
          .add(Field.of(PSN_NO, Kind.TEXT, "person"))
          .add(Field.of(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(Field.of(ENCOUNTER_ID, Kind.TEXT, "stay, or the person's day at the institution"))
          .add(Field.of(SETL_ID, Kind.TEXT, "settlement that is accused"))
          .add(Field.of(MDTRT_ID, Kind.TEXT, "visit"))
          .build();

  private Finding() {}
}
