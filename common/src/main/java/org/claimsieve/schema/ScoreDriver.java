package org.claimsieve.schema;

/** What drove a score: the features of a settlement by signed contribution. */
public final class ScoreDriver {
  /** Night. */
  public static final String BUSINESS_DATE = "business_date";

  /** Settlement. */
  public static final String SETL_ID = "setl_id";

  /** 1 is the strongest. */
  public static final String PLACE = "place";

  /** Feature. */
  public static final String FEATURE = "feature";

  /** The settlement's value in the feature's unit. */
  public static final String VALUE = "value";

  /** Median of the peers. */
  public static final String PEER_MEDIAN = "peer_median";

  /** Signed robust deviation from the median. */
  public static final String DEVIATION = "deviation";

  /** Score minus the score with this feature at the median; signed as the deviation. */
  public static final String CONTRIBUTION = "contribution";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("score_driver", "评分原因")
          .key(BUSINESS_DATE, SETL_ID, PLACE)
          .partitionedBy(BUSINESS_DATE)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night"))
          .add(Field.of(SETL_ID, Kind.TEXT, "settlement"))
          .add(Field.of(PLACE, Kind.WHOLE, "1 is the strongest"))
          .add(Field.of(FEATURE, Kind.TEXT, "feature"))
          .add(Field.of(VALUE, Kind.SCORE, "the settlement's value in the feature's unit"))
          .add(Field.of(PEER_MEDIAN, Kind.SCORE, "median of the peers"))
          .add(Field.of(DEVIATION, Kind.SCORE, "signed robust deviation from the median"))
          .add(
              Field.of(
                  CONTRIBUTION,
                  Kind.SCORE,
                  "score minus the score with this feature at the median; signed as the deviation"))
          .build();

  private ScoreDriver() {}
}
