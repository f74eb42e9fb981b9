package org.claimsieve.schema;

/**
 * Cases: findings and scores of one institution, person and stay. One row is one case of a night.
 */
public final class CaseRow {
  /** Night. */
  public static final String BUSINESS_DATE = "business_date";

  /** Hash of institution, person and encounter. */
  public static final String CASE_ID = "case_id";

  /** Place in the team's list. */
  public static final String RANK = "rank";

  /** Division. */
  public static final String TEAM = "team";

  /** Institution. */
  public static final String FIXMEDINS_CODE = "fixmedins_code";

  /** Person. */
  public static final String PSN_NO = "psn_no";

  /** Stay, or the person's day at the institution. */
  public static final String ENCOUNTER_ID = "encounter_id";

  /** The gravest of its findings; 4 where only a score speaks. */
  public static final String SEV_DEG = "sev_deg";

  /** Rule of the leading finding; null where only a score speaks. */
  public static final String LEAD_RULE_ID = "lead_rule_id";

  /** Leading reason in one sentence. */
  public static final String REASON = "reason";

  /** Findings. */
  public static final String FINDINGS = "findings";

  /** Amount in question, each fee line counted once. */
  public static final String EXPOSURE = "exposure";

  /** Exposure times the expected precision. */
  public static final String EXPECTED_RECOVERY = "expected_recovery";

  /** Highest score of its settlements. */
  public static final String SCORE = "score";

  /** Highest percentile of its settlements. */
  public static final String SCORE_PERCENTILE = "score_percentile";

  /** 1: within tonight's capacity of the team. */
  public static final String LISTED = "listed";

  /** Rank or control: why it is on the list. */
  public static final String PICK = "pick";

  /** The table. */
  public static final TableSpec TABLE =
      new SpecBuilder("case_row", "案件")
          .key(BUSINESS_DATE, CASE_ID)
          .partitionedBy(BUSINESS_DATE)
          .amount(EXPOSURE)
          .add(Field.of(BUSINESS_DATE, Kind.DATE, "night"))
          .add(Field.of(CASE_ID, Kind.TEXT, "hash of institution, person and encounter"))
          .add(Field.of(RANK, Kind.LONG, "place in the team's list"))
          .add(Field.of(TEAM, Kind.CODE, "division"))
          .add(Field.of(FIXMEDINS_CODE, Kind.TEXT, "institution"))
          .add(Field.of(PSN_NO, Kind.TEXT, "person"))
          .add(Field.of(ENCOUNTER_ID, Kind.TEXT, "stay, or the person's day at the institution"))
          .add(
              Field.of(
                  SEV_DEG, Kind.CODE, "the gravest of its findings; 4 where only a score speaks"))
          .add(
              Field.of(
                  LEAD_RULE_ID,
                  Kind.TEXT,
                  "rule of the leading finding; null where only a score speaks"))
          .add(Field.of(REASON, Kind.TEXT, "leading reason in one sentence"))
          .add(Field.of(FINDINGS, Kind.LONG, "findings"))
          .add(Field.of(EXPOSURE, Kind.MONEY, "amount in question, each fee line counted once"))
          .add(Field.of(EXPECTED_RECOVERY, Kind.MONEY, "exposure times the expected precision"))
          .add(Field.of(SCORE, Kind.SCORE, "highest score of its settlements"))
          .add(Field.of(SCORE_PERCENTILE, Kind.SCORE, "highest percentile of its settlements"))
          .add(Field.of(LISTED, Kind.FLAG, "1: within tonight's capacity of the team"))
          .add(Field.of(PICK, Kind.CODE, "rank or control: why it is on the list"))
          .build();

  private CaseRow() {}
}
