package org.claimsieve.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.Fen;
import org.claimsieve.encounter.TableShape;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;

/** Details folded into the tables {@code finding} and {@code finding_line}. */
final class Findings {
  /** Length that the national service gives to {@code vola_cont} and {@code vola_evid}. */
  private static final int SENTENCE = 500;

  private final List<Rule> rules;
  private final LocalDate businessDate;

  Findings(List<Rule> rules, LocalDate businessDate) {
    this.rules = rules;
    this.businessDate = businessDate;
  }

  /** One row per rule and subject; its amount is the sum of its accused lines. */
  Dataset<Row> findings(Dataset<Row> details) {
    Column accused = Detail.accused();
    Dataset<Row> folded =
        details
            .groupBy(Detail.RULE_ID, Detail.SUBJECT)
            .agg(
                max(when(accused, col(RuleEngine.CLAIM))).as(RuleEngine.CLAIM),
                min(when(accused, col(Detail.EVIDENCE))).as(Detail.EVIDENCE),
                min(Detail.SOURCE).as(Detail.SOURCE),
                sum(when(accused, Fen.of(col(Detail.AMOUNT)))).as("fen"),
                count_if(accused.and(col(Detail.AMOUNT).isNull())).as("unpriced"))
            .filter(col(RuleEngine.CLAIM).isNotNull());
    return TableShape.of(Finding.TABLE, folded.select(columns()));
  }

  private Column[] columns() {
    Column basis = concat_ws("；", Detail.byRule(rules, RuleInfo::legalBasis), col(Detail.SOURCE));
    return new Column[] {
      lit(businessDate).as(Finding.BUSINESS_DATE),
      Detail.id(rules).as(Finding.JR_ID),
      col(Detail.RULE_ID),
      Detail.byRule(rules, RuleInfo::nameZh).as(Finding.RULE_NAME),
      substring(col(Detail.EVIDENCE), 1, SENTENCE).as(Finding.VOLA_CONT),
      Fen.toYuan(coalesce(col("fen"), lit(0L))).as(Finding.VOLA_AMT),
      when(col("unpriced").equalTo(0), lit("1")).otherwise(lit("0")).as(Finding.VOLA_AMT_STAS),
      Detail.byRule(rules, info -> info.severity().code()).as(Finding.SEV_DEG),
      substring(basis, 1, SENTENCE).as(Finding.VOLA_EVID),
      Detail.byRule(rules, info -> info.behaviour().code()).as(Finding.VOLA_BHVR_TYPE),
      ofClaim(ClaimFact.PSN_NO),
      ofClaim(ClaimFact.FIXMEDINS_CODE),
      ofClaim(ClaimFact.ENCOUNTER_ID),
      ofClaim(ClaimFact.SETL_ID),
      ofClaim(ClaimFact.MDTRT_ID)
    };
  }

  private static Column ofClaim(String column) {
    return col(RuleEngine.CLAIM).getField(column).as(column);
  }

  /** One row per line of a finding. */
  Dataset<Row> lines(Dataset<Row> details) {
    Column amount = when(Detail.accused(), coalesce(col(Detail.AMOUNT), lit(0))).otherwise(lit(0));
    return TableShape.of(
        FindingLine.TABLE,
        details.select(
            lit(businessDate).as(FindingLine.BUSINESS_DATE),
            Detail.id(rules).as(FindingLine.JR_ID),
            col(Detail.SETL_ID),
            col(Detail.BKKP_SN),
            col(Detail.ITEM_TYPE),
            amount.as(FindingLine.VOLA_AMT)));
  }
}
