package org.claimsieve.casework;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.Fen;
import org.claimsieve.encounter.TableShape;
import org.claimsieve.schema.CaseLine;
import org.claimsieve.schema.CaseRow;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.Score;

/**
 * Findings and scores become cases: one case per institution, person and encounter.
 *
 * <p>A finding always makes a case; a score alone makes one only from a percentile on, with the
 * lowest grade. The leading reason is the gravest finding's, then the largest's, then by rule id.
 */
public final class Cases {
  /** Team of institutions whose division nobody knows. */
  public static final String NO_TEAM = "unassigned";

  private static final int ID_LENGTH = 32;
  private static final String LEAD = "lead";
  private static final String CASE_OF_SCORE = "score_case_id";

  private final CaseOptions options;

  /** Casework with those options. */
  public Cases(CaseOptions options) {
    this.options = options;
  }

  /** The cases of a night, ranked, and their lines. */
  public Caseload of(CaseInput input) {
    Dataset<Row> findings = withCase(input.findings());
    Dataset<Row> scores = withCase(input.scores());
    Dataset<Row> lonely =
        scores
            .filter(col(Score.PERCENTILE).geq(options.scorePercentile()))
            .join(findings.select(CaseRow.CASE_ID).distinct(), CaseRow.CASE_ID, "left_anti");
    Dataset<Row> lines = Exposure.lines(findings, input.lines(), lonely, input.claims());
    Dataset<Row> cases =
        headed(findings, lonely)
            .join(exposures(lines), CaseRow.CASE_ID)
            .join(strangest(scores), col(CaseRow.CASE_ID).equalTo(col(CASE_OF_SCORE)), "left_outer")
            .join(teams(input.claims()), CaseRow.FIXMEDINS_CODE, "left_outer")
            .withColumn(CaseRow.TEAM, coalesce(col(CaseRow.TEAM), lit(NO_TEAM)))
            .withColumn(CaseRow.BUSINESS_DATE, lit(input.businessDate()))
            .withColumn(CaseRow.EXPECTED_RECOVERY, recovery())
            .withColumn(CaseRow.REASON, coalesce(col(CaseRow.REASON), strangeness()));
    return new Caseload(
        TableShape.of(CaseRow.TABLE, Ranking.of(cases, options)),
        TableShape.of(
            CaseLine.TABLE,
            lines
                .withColumn(CaseLine.BUSINESS_DATE, lit(input.businessDate()))
                .withColumn(CaseLine.VOLA_AMT, Fen.toYuan(col(Exposure.FEN)))));
  }

  /** Rows with the case they belong to; one without its three identifiers belongs to none. */
  private static Dataset<Row> withCase(Dataset<Row> rows) {
    Column whole =
        col(CaseRow.FIXMEDINS_CODE)
            .isNotNull()
            .and(col(CaseRow.PSN_NO).isNotNull())
            .and(col(CaseRow.ENCOUNTER_ID).isNotNull());
    Column key =
        concat_ws("|", col(CaseRow.FIXMEDINS_CODE), col(CaseRow.PSN_NO), col(CaseRow.ENCOUNTER_ID));
    return rows.filter(whole)
        .withColumn(CaseRow.CASE_ID, substring(sha2(key.cast("binary"), 256), 1, ID_LENGTH));
  }

  /** One row per case with its identifiers, grade, leading rule and reason. */
  private static Dataset<Row> headed(Dataset<Row> findings, Dataset<Row> lonely) {
    Column lead =
        struct(
            col(Finding.SEV_DEG),
            coalesce(col(Finding.VOLA_AMT), lit(0)).unary_$minus().as("amount"),
            col(Finding.RULE_ID),
            col(Finding.JR_ID),
            col(Finding.VOLA_CONT));
    Dataset<Row> accused =
        findings
            .groupBy(CaseRow.CASE_ID, CaseRow.FIXMEDINS_CODE, CaseRow.PSN_NO, CaseRow.ENCOUNTER_ID)
            .agg(min(lead).as(LEAD), count(lit(1)).as(CaseRow.FINDINGS))
            .withColumn(CaseRow.SEV_DEG, col(LEAD).getField(Finding.SEV_DEG))
            .withColumn(CaseRow.LEAD_RULE_ID, col(LEAD).getField(Finding.RULE_ID))
            .withColumn(CaseRow.REASON, col(LEAD).getField(Finding.VOLA_CONT))
            .drop(LEAD);
    Dataset<Row> scored =
        lonely
            .select(CaseRow.CASE_ID, CaseRow.FIXMEDINS_CODE, CaseRow.PSN_NO, CaseRow.ENCOUNTER_ID)
            .distinct()
            .withColumn(CaseRow.FINDINGS, lit(0L))
            .withColumn(CaseRow.SEV_DEG, lit(CaseOptions.SCORE_ONLY))
            .withColumn(CaseRow.LEAD_RULE_ID, lit(null).cast("string"))
            .withColumn(CaseRow.REASON, lit(null).cast("string"));
    return accused.unionByName(scored);
  }

  private static Dataset<Row> exposures(Dataset<Row> lines) {
    return lines.groupBy(CaseRow.CASE_ID).agg(Fen.toYuan(sum(Exposure.FEN)).as(CaseRow.EXPOSURE));
  }

  private static Dataset<Row> strangest(Dataset<Row> scores) {
    return scores
        .groupBy(col(CaseRow.CASE_ID).as(CASE_OF_SCORE))
        .agg(
            max(Score.SCORE).as(CaseRow.SCORE), max(Score.PERCENTILE).as(CaseRow.SCORE_PERCENTILE));
  }

  /** Division of each institution, as its claims have it. */
  private static Dataset<Row> teams(Dataset<Row> claims) {
    return claims
        .filter(col(ClaimFact.TEAM).isNotNull())
        .groupBy(ClaimFact.FIXMEDINS_CODE)
        .agg(max(ClaimFact.TEAM).as(CaseRow.TEAM));
  }

  private Column recovery() {
    Column precision = lit(0).cast("decimal(5,4)");
    for (String grade : new TreeSet<>(options.precision().keySet())) {
      Column share = lit(options.precision().get(grade)).cast("decimal(5,4)");
      precision = when(col(CaseRow.SEV_DEG).equalTo(grade), share).otherwise(precision);
    }
    return round(col(CaseRow.EXPOSURE).multiply(precision), 2);
  }

  /** The reason of a case that only a score speaks for. */
  private static Column strangeness() {
    // Rounded down: nobody is stranger than all.
    Column percent =
        floor(col(CaseRow.SCORE_PERCENTILE).multiply(1000)).divide(10).cast("decimal(5,1)");
    return format_string("未违反任何规则，但费用结构与同类机构同类就诊差异显著（异常程度高于近期%s%%的同类结算）", percent.cast("string"));
  }
}
