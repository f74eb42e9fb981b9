package org.claimsieve.schema;

/**
 * Daily use of an item by a person at an institution: the grain from which every ranking is merged.
 */
public final class ItemFact {
  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Item. */
  public static final String HILIST_CODE = "hilist_code";

  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** Item name. */
  public static final String HILIST_NAME = "hilist_name";

  /** Catalogue. */
  public static final String LIST_TYPE = "list_type";

  /** Settlements that use it. */
  public static final String SETTLEMENTS = "settlements";

  /** Quantity, net. */
  public static final String CNT = "cnt";

  /** Amount, net. */
  public static final String AMOUNT = "amount";

  /** Inside policy scope, net. */
  public static final String INSCP_AMT = "inscp_amt";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("item_fact", "项目事实")
          .key(Provenance.SETL_DATE, FIXMEDINS_CODE, HILIST_CODE, PSN_NO)
          .partitionedBy(Provenance.SETL_DATE)
          .amount(AMOUNT)
          .add(Field.of(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(Field.of(HILIST_CODE, Kind.TEXT, "item"))
          .add(Field.of(PSN_NO, Kind.TEXT, "person"))
          .add(Field.of(HILIST_NAME, Kind.TEXT, "item name"))
          .add(Field.of(LIST_TYPE, Kind.CODE, "catalogue"))
          .add(Field.of(SETTLEMENTS, Kind.LONG, "settlements that use it"))
          .add(Field.of(CNT, Kind.QUANTITY, "quantity, net").orNegative())
          .add(Field.of(AMOUNT, Kind.MONEY, "amount, net").orNegative())
          .add(Field.of(INSCP_AMT, Kind.MONEY, "inside policy scope, net").orNegative())
          .add(Field.of(Provenance.SETL_DATE, Kind.DATE, "day of settlement"))
          .build();

  private ItemFact() {}
}
