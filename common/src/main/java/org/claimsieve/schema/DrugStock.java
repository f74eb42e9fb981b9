package org.claimsieve.schema;

/**
 * Stock-takings of drugs and consumables ({@code drug_inv_d}, 药品盘存记录): one row is what an
 * institution counted of one batch of an item on one day.
 */
public final class DrugStock {
  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** National item code. */
  public static final String HILIST_CODE = "hilist_code";

  /** The institution's batch. */
  public static final String FIXMEDINS_BCHNO = "fixmedins_bchno";

  /** Day of the count. */
  public static final String INVDATE = "invdate";

  /** Quantity in sales units. */
  public static final String INV_CNT = "inv_cnt";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("drug_inv_d", "药品盘存记录")
          .key(FIXMEDINS_CODE, HILIST_CODE, FIXMEDINS_BCHNO, INVDATE)
          .partitionedBy(Provenance.EVENT_DATE)
          .add(Field.required(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(Field.required(HILIST_CODE, Kind.TEXT, "national item code").alias("med_list_codg"))
          .add(Field.required(FIXMEDINS_BCHNO, Kind.TEXT, "the institution's batch"))
          .add(Field.required(INVDATE, Kind.DATE, "day of the count"))
          .add(Field.required(INV_CNT, Kind.QUANTITY, "quantity in sales units"))
          .add(Field.of(Provenance.EVENT_DATE, Kind.DATE, "invdate"))
          .addAll(Provenance.ofSender())
          .build();

  private DrugStock() {}
}
