package org.claimsieve.schema;

/** Anomaly scores of settlements. Never an accusation by itself. */
public final class Score {
  /** Night. */
  public static final String BUSINESS_DATE = "business_date";

  /** Settlement. */
  public static final String SETL_ID = "setl_id";

  /** Stay, or the person's day at the institution. */
  public static final String ENCOUNTER_ID = "encounter_id";

  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Peers. */
  public static final String PEER_GROUP = "peer_group";

  /** Model. */
  public static final String MODEL_ID = "model_id";

  /** Isolation score, zero to one, higher is stranger. */
  public static final String SCORE = "score";

  /** Share of peers in the reference window whose score is lower. */
  public static final String PERCENTILE = "percentile";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("score", "异常评分")
          .key(BUSINESS_DATE, SETL_ID)
          .partitionedBy(BUSINESS_DATE)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night"))
          .add(Field.of(SETL_ID, Kind.TEXT, "settlement"))
          .add(Field.of(ENCOUNTER_ID, Kind.TEXT, "stay, or the person's day at the institution"))
          .add(Field.of(PSN_NO, Kind.TEXT, "person"))
          .add(Field.of(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(Field.of(PEER_GROUP, Kind.TEXT, "peers"))
          .add(Field.of(MODEL_ID, Kind.TEXT, "model"))
          .add(Field.of(SCORE, Kind.SCORE, "isolation score, zero to one, higher is stranger"))
          .add(
              Field.of(
                  PERCENTILE,
                  Kind.SCORE,
                  "share of peers in the reference window whose score is lower"))
          .build();

  private Score() {}
}
