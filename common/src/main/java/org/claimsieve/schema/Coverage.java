package org.claimsieve.schema;

/** What ran, on how much, and what could not run and why. */
public final class Coverage {
  /** Night. */
  public static final String BUSINESS_DATE = "business_date";

  /** Rule, indicator, detector. */
  public static final String KIND = "kind";

  /** Rule, indicator or detector. */
  public static final String UNIT_ID = "unit_id";

  /** Its Chinese name. */
  public static final String UNIT_NAME = "unit_name";

  /** Ran, not_applicable, error. */
  public static final String OUTCOME = "outcome";

  /** Subjects it looked at. */
  public static final String CHECKED = "checked";

  /** Subjects that break it. */
  public static final String BROKEN = "broken";

  /** Subjects that keep it. */
  public static final String KEPT = "kept";

  /** Subjects without what it needs. */
  public static final String NOT_APPLICABLE = "not_applicable";

  /** Spend of what it looked at. */
  public static final String CHECKED_AMT = "checked_amt";

  /** Why it did not run. */
  public static final String WHY = "why";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("coverage", "覆盖说明")
          .key(BUSINESS_DATE, KIND, UNIT_ID)
          .partitionedBy(BUSINESS_DATE)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night"))
          .add(Field.of(KIND, Kind.CODE, "rule, indicator, detector"))
          .add(Field.of(UNIT_ID, Kind.TEXT, "rule, indicator or detector"))
          .add(Field.of(UNIT_NAME, Kind.TEXT, "its Chinese name"))
          .add(Field.of(OUTCOME, Kind.CODE, "ran, not_applicable, error"))
          .add(Field.of(CHECKED, Kind.LONG, "subjects it looked at"))
          .add(Field.of(BROKEN, Kind.LONG, "subjects that break it"))
          .add(Field.of(KEPT, Kind.LONG, "subjects that keep it"))
          .add(Field.of(NOT_APPLICABLE, Kind.LONG, "subjects without what it needs"))
          .add(Field.of(CHECKED_AMT, Kind.MONEY, "spend of what it looked at"))
          .add(Field.of(WHY, Kind.TEXT, "why it did not run"))
          .build();

  private Coverage() {}
}
