package org.claimsieve.casework;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.claimsieve.encounter.Fen;
import org.claimsieve.schema.CaseLine;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Score;

/**
 * What is at stake in a case, each yuan once: a line counts the largest amount that any finding
 * puts on it. A settlement meant as a whole without its lines stands as one pseudo line with an
 * empty number; where lines of the same settlement are accused too, it counts only what they leave
 * over.
 */
final class Exposure {
  static final String FEN = "fen";
  private static final String WHOLE = "";
  private static final String ACCUSED = "1";

  private Exposure() {}

  /** Rows of case, settlement, line and fen; one row per line of a case. */
  static Dataset<Row> lines(
      Dataset<Row> findings, Dataset<Row> findingLines, Dataset<Row> lonely, Dataset<Row> claims) {
    Dataset<Row> accused = findingLines.filter(col(FindingLine.VOLA_ITEM_TYPE).equalTo(ACCUSED));
    Dataset<Row> spelt =
        accused
            .join(findings.select(col(Finding.JR_ID), col(CaseLine.CASE_ID)), FindingLine.JR_ID)
            .select(
                col(CaseLine.CASE_ID),
                col(FindingLine.SETL_ID),
                col(FindingLine.BKKP_SN),
                Fen.of(coalesce(col(FindingLine.VOLA_AMT), lit(0))).as(FEN));
    Dataset<Row> without =
        findings.join(accused.select(FindingLine.JR_ID), Finding.JR_ID, "left_anti");
    return once(
        spelt
            .unionByName(whole(without.select(CaseLine.CASE_ID, Finding.SETL_ID), claims))
            .unionByName(whole(lonely.select(CaseLine.CASE_ID, Score.SETL_ID), claims)));
  }

  /** Settlements as pseudo lines. */
  private static Dataset<Row> whole(Dataset<Row> settlements, Dataset<Row> claims) {
    Column amount =
        coalesce(
            col(ClaimFact.INSCP_AMT),
            col(ClaimFact.FUND_PAY_SUMAMT),
            col(ClaimFact.MEDFEE_SUMAMT),
            lit(0));
    Dataset<Row> amounts = claims.select(col(ClaimFact.SETL_ID), Fen.of(amount).as(FEN));
    return settlements
        .join(amounts, ClaimFact.SETL_ID)
        .select(
            col(CaseLine.CASE_ID),
            col(CaseLine.SETL_ID),
            lit(WHOLE).as(CaseLine.BKKP_SN),
            col(FEN));
  }

  private static Dataset<Row> once(Dataset<Row> lines) {
    Column isWhole = col(CaseLine.BKKP_SN).equalTo(WHOLE);
    Column ofLines =
        sum(when(isWhole, lit(0L)).otherwise(col(FEN)))
            .over(Window.partitionBy(CaseLine.CASE_ID, CaseLine.SETL_ID));
    Column rest = when(col(FEN).gt(col("of_lines")), col(FEN).minus(col("of_lines")));
    return lines
        .groupBy(CaseLine.CASE_ID, CaseLine.SETL_ID, CaseLine.BKKP_SN)
        .agg(max(FEN).as(FEN))
        .withColumn("of_lines", ofLines)
        .withColumn(FEN, when(isWhole, coalesce(rest, lit(0L))).otherwise(col(FEN)))
        .filter(isWhole.and(col(FEN).equalTo(0)).and(col("of_lines").gt(0)).equalTo(lit(false)))
        .drop("of_lines");
  }
}
