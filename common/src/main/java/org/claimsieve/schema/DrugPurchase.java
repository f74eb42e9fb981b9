package org.claimsieve.schema;

/**
 * Purchases of drugs and consumables ({@code drug_purc_d}, 药品采购记录): one row is one delivery of an
 * item by a supplier, or one return to a supplier.
 */
public final class DrugPurchase {
  /** Number of the record. */
  public static final String PURC_SN = "purc_sn";

  /** Institution that bought. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** National item code. */
  public static final String HILIST_CODE = "hilist_code";

  /** The institution's batch. */
  public static final String FIXMEDINS_BCHNO = "fixmedins_bchno";

  /** Moment at which it came into the store, or left it. */
  public static final String PURC_RETN_STOIN_TIME = "purc_retn_stoin_time";

  /** Quantity in sales units; below zero: returned to the supplier. */
  public static final String PURC_RETN_CNT = "purc_retn_cnt";

  /** Price of a sales unit. */
  public static final String FINL_TRNS_PRIC = "finl_trns_pric";

  /** Supplier's name. */
  public static final String SPLER_NAME = "spler_name";

  /** Last day of use. */
  public static final String EXPY_END = "expy_end";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("drug_purc_d", "药品采购记录")
          .key(PURC_SN)
          .partitionedBy(Provenance.EVENT_DATE)
          .add(Field.required(PURC_SN, Kind.TEXT, "number of the record"))
          .add(Field.required(FIXMEDINS_CODE, Kind.TEXT, "institution that bought"))
          .add(Field.required(HILIST_CODE, Kind.TEXT, "national item code").alias("med_list_codg"))
          .add(Field.of(FIXMEDINS_BCHNO, Kind.TEXT, "the institution's batch"))
          .add(
              Field.required(
                  PURC_RETN_STOIN_TIME,
                  Kind.TIME,
                  "moment at which it came into the store, or left it"))
          .add(
              Field.required(
                      PURC_RETN_CNT,
                      Kind.QUANTITY,
                      "quantity in sales units; below zero: returned to the supplier")
                  .orNegative())
          .add(Field.of(FINL_TRNS_PRIC, Kind.PRICE, "price of a sales unit"))
          .add(Field.of(SPLER_NAME, Kind.TEXT, "supplier's name"))
          .add(Field.of(EXPY_END, Kind.DATE, "last day of use"))
          .add(Field.of(Provenance.EVENT_DATE, Kind.DATE, "day of purc_retn_stoin_time"))
          .addAll(Provenance.ofSender())
          .build();

  private DrugPurchase() {}
}
