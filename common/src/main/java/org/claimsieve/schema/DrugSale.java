package org.claimsieve.schema;

/**
 * Sales of drugs and consumables ({@code drug_sale_d}, 药品销售记录): one row is one sale or one return
 * of an item, whoever pays for it.
 */
public final class DrugSale {
  /** Number of the record. */
  public static final String SEL_SN = "sel_sn";

  /** Institution that sold. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** National item code. */
  public static final String HILIST_CODE = "hilist_code";

  /** The institution's batch. */
  public static final String FIXMEDINS_BCHNO = "fixmedins_bchno";

  /** Settlement; null for a sale outside of the insurance. */
  public static final String SETL_ID = "setl_id";

  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** 1 settled with the insurance, 2 paid by the buyer. */
  public static final String MDTRT_SETL_TYPE = "mdtrt_setl_type";

  /** Moment of the sale or return. */
  public static final String SEL_RETN_TIME = "sel_retn_time";

  /** Quantity in sales units; below zero: returned by the buyer. */
  public static final String SEL_RETN_CNT = "sel_retn_cnt";

  /** Price of a sales unit. */
  public static final String FINL_TRNS_PRIC = "finl_trns_pric";

  /** Trace codes of the boxes, separated by semicolons. */
  public static final String DRUG_TRAC_CODG = "drug_trac_codg";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("drug_sale_d", "药品销售记录")
          .key(SEL_SN)
          .partitionedBy(Provenance.EVENT_DATE)
          .add(Field.required(SEL_SN, Kind.TEXT, "number of the record"))
          .add(Field.required(FIXMEDINS_CODE, Kind.TEXT, "institution that sold"))
          .add(Field.required(HILIST_CODE, Kind.TEXT, "national item code").alias("med_list_codg"))
          .add(Field.of(FIXMEDINS_BCHNO, Kind.TEXT, "the institution's batch"))
          .add(Field.of(SETL_ID, Kind.TEXT, "settlement; null for a sale outside of the insurance"))
          .add(Field.of(PSN_NO, Kind.TEXT, "person"))
          .add(
              Field.of(
                  MDTRT_SETL_TYPE, Kind.CODE, "1 settled with the insurance, 2 paid by the buyer"))
          .add(Field.required(SEL_RETN_TIME, Kind.TIME, "moment of the sale or return"))
          .add(
              Field.required(
                      SEL_RETN_CNT,
                      Kind.QUANTITY,
                      "quantity in sales units; below zero: returned by the buyer")
                  .orNegative())
          .add(Field.of(FINL_TRNS_PRIC, Kind.PRICE, "price of a sales unit"))
          .add(
              Field.of(
                  DRUG_TRAC_CODG, Kind.TEXT, "trace codes of the boxes, separated by semicolons"))
          .add(Field.of(Provenance.EVENT_DATE, Kind.DATE, "day of sel_retn_time"))
          .addAll(Provenance.ofSender())
          .build();

  private DrugSale() {}
}
