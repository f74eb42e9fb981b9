package org.claimsieve.schema;

/** Indicators in long form: one row is one indicator of one subject in one period. */
public final class IndicatorValue {
  /** Night that computed it. */
  public static final String BUSINESS_DATE = "business_date";

  /** Indicator. */
  public static final String INDICATOR_ID = "indicator_id";

  /** First day. */
  public static final String PERIOD_FROM = "period_from";

  /** Last day. */
  public static final String PERIOD_TO = "period_to";

  /** Institution, item, doctor, person, city. */
  public static final String SUBJECT_TYPE = "subject_type";

  /** Code of the subject. */
  public static final String SUBJECT_ID = "subject_id";

  /** Numerator, in the indicator's unit. */
  public static final String NUMERATOR = "numerator";

  /** Denominator. */
  public static final String DENOMINATOR = "denominator";

  /** Numerator by denominator; null where the denominator is zero. */
  public static final String VALUE = "value";

  /** Peers; null where there are none. */
  public static final String PEER_GROUP = "peer_group";

  /** Peers with a ranked value. */
  public static final String PEER_COUNT = "peer_count";

  /** Median of the peers. */
  public static final String PEER_MEDIAN = "peer_median";

  /** Median absolute deviation of the peers. */
  public static final String PEER_MAD = "peer_mad";

  /** (value - median) / (1.4826 x MAD); null where MAD is zero. */
  public static final String DEVIATION = "deviation";

  /** Share of peers at or below the value. */
  public static final String PERCENTILE = "percentile";

  /** Place among the peers, the riskiest first; null below the least denominator. */
  public static final String RANK = "rank";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("indicator_value", "指标值")
          .key(BUSINESS_DATE, INDICATOR_ID, SUBJECT_TYPE, SUBJECT_ID)
          .partitionedBy(BUSINESS_DATE)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night that computed it"))
          .add(Field.of(INDICATOR_ID, Kind.TEXT, "indicator"))
          .add(Field.of(PERIOD_FROM, Kind.DATE, "first day"))
          .add(Field.of(PERIOD_TO, Kind.DATE, "last day"))
          .add(Field.of(SUBJECT_TYPE, Kind.CODE, "institution, item, doctor, person, city"))
          .add(Field.of(SUBJECT_ID, Kind.TEXT, "code of the subject"))
          .add(Field.of(NUMERATOR, Kind.MEASURE, "numerator, in the indicator's unit"))
          .add(Field.of(DENOMINATOR, Kind.MEASURE, "denominator"))
          .add(
              Field.of(
                  VALUE,
                  Kind.MEASURE,
                  "numerator by denominator; null where the denominator is zero"))
          .add(Field.of(PEER_GROUP, Kind.TEXT, "peers; null where there are none"))
          .add(Field.of(PEER_COUNT, Kind.LONG, "peers with a ranked value"))
          .add(Field.of(PEER_MEDIAN, Kind.MEASURE, "median of the peers"))
          .add(Field.of(PEER_MAD, Kind.MEASURE, "median absolute deviation of the peers"))
          .add(
              Field.of(
                  DEVIATION,
                  Kind.SCORE,
                  "(value - median) / (1.4826 x MAD); null where MAD is zero"))
          .add(Field.of(PERCENTILE, Kind.SCORE, "share of peers at or below the value"))
          .add(
              Field.of(
                  RANK,
                  Kind.LONG,
                  "place among the peers, the riskiest first; null below the least denominator"))
          .build();

  private IndicatorValue() {}
}
