package org.claimsieve.schema;

/** Usage ranking of drugs, service items and consumables, in the city and in each institution. */
public final class ItemUsage {
  /** Night that computed it. */
  public static final String BUSINESS_DATE = "business_date";

  /** First day. */
  public static final String PERIOD_FROM = "period_from";

  /** Last day. */
  public static final String PERIOD_TO = "period_to";

  /** City or institution. */
  public static final String SCOPE = "scope";

  /** Institution; empty text for the city. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Drug, piece, service, consumable. */
  public static final String ITEM_KIND = "item_kind";

  /** Item. */
  public static final String HILIST_CODE = "hilist_code";

  /** Item name. */
  public static final String HILIST_NAME = "hilist_name";

  /** Settlements that use it. */
  public static final String SETTLEMENTS = "settlements";

  /** Distinct persons. */
  public static final String PERSONS = "persons";

  /** Quantity, net. */
  public static final String CNT = "cnt";

  /** Amount, net. */
  public static final String AMOUNT = "amount";

  /** Inside policy scope, net. */
  public static final String INSCP_AMT = "inscp_amt";

  /** Place by settlements, then persons, amount, code. */
  public static final String RANK_SETTLEMENTS = "rank_settlements";

  /** Place by amount, then settlements, code. */
  public static final String RANK_AMOUNT = "rank_amount";

  /** Place by settlements in the period before; null when not used then. */
  public static final String PREVIOUS_RANK = "previous_rank";

  /** Previous place minus this one; positive climbs. */
  public static final String RANK_CHANGE = "rank_change";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("item_usage", "使用排名")
          .key(BUSINESS_DATE, SCOPE, FIXMEDINS_CODE, ITEM_KIND, HILIST_CODE)
          .partitionedBy(BUSINESS_DATE)
          .amount(AMOUNT)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night that computed it"))
          .add(Field.of(PERIOD_FROM, Kind.DATE, "first day"))
          .add(Field.of(PERIOD_TO, Kind.DATE, "last day"))
          .add(Field.of(SCOPE, Kind.CODE, "city or institution"))
          .add(Field.of(FIXMEDINS_CODE, Kind.TEXT, "institution; empty text for the city"))
          .add(Field.of(ITEM_KIND, Kind.CODE, "drug, piece, service, consumable"))
          .add(Field.of(HILIST_CODE, Kind.TEXT, "item"))
          .add(Field.of(HILIST_NAME, Kind.TEXT, "item name"))
          .add(Field.of(SETTLEMENTS, Kind.LONG, "settlements that use it"))
          .add(Field.of(PERSONS, Kind.LONG, "distinct persons"))
          .add(Field.of(CNT, Kind.QUANTITY, "quantity, net").orNegative())
          .add(Field.of(AMOUNT, Kind.MONEY, "amount, net").orNegative())
          .add(Field.of(INSCP_AMT, Kind.MONEY, "inside policy scope, net").orNegative())
          .add(
              Field.of(
                  RANK_SETTLEMENTS, Kind.LONG, "place by settlements, then persons, amount, code"))
          .add(Field.of(RANK_AMOUNT, Kind.LONG, "place by amount, then settlements, code"))
          .add(
              Field.of(
                  PREVIOUS_RANK,
                  Kind.LONG,
                  "place by settlements in the period before; null when not used then"))
          .add(Field.of(RANK_CHANGE, Kind.LONG, "previous place minus this one; positive climbs"))
          .build();

  private ItemUsage() {}
}
