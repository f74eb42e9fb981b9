package org.claimsieve.listing;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Together;
import org.claimsieve.schema.CaseRow;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.ItemUsage;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Score;
import org.claimsieve.schema.ScoreDriver;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;

/**
 * What the lists of a night are made of, read once for all teams. Everything is bounded by the
 * cases of the night, not by its claims.
 *
 * @param cases cases that a page shows, by team and rank
 * @param totals per team: cases, listed
 * @param screened per team: settlements and spend of the night
 * @param found per institution: findings of the night
 * @param findings findings of the shown cases
 * @param evidence lines of these findings beside the fee lines they name
 * @param claims settlements of the cases' persons around the night, with the masked name
 * @param scores scores of the cases' settlements
 * @param drivers what drove them
 * @param indicators indicator values of institutions
 * @param usage top of the rankings
 * @param coverage what ran
 * @param institutions register
 * @param before cases per team of the night before; empty where there was none
 */
record NightRows(
    List<Row> cases,
    List<Row> totals,
    List<Row> screened,
    List<Row> found,
    List<Row> findings,
    List<Row> evidence,
    List<Row> claims,
    List<Row> scores,
    List<Row> drivers,
    List<Row> indicators,
    List<Row> usage,
    List<Row> coverage,
    List<Row> institutions,
    List<Row> before) {
  static final String CASES = "cases";
  static final String SETTLEMENTS = "settlements";
  static final String SPEND = "spend";
  static final String AT_STAKE = "at_stake";
  static final String FINDINGS = "findings_of";

  /** Cases a page shows for one team at most: it stays under ten megabytes. */
  private static final int SHOWN = 2_000;

  /** Days of a person's history that a timeline shows. */
  private static final int TIMELINE_DAYS = 90;

  private static final int RANKED = 50;
  private static final int RANKED_IN_INSTITUTION = 20;

  static NightRows read(Lake lake, LocalDate date) {
    Column tonight =
        col(Provenance.SETL_DATE)
            .isin(
                Lake.days(
                        lake.read(ClaimFact.TABLE)
                            .filter(col(ClaimFact.ARRIVED).equalTo(lit(date))),
                        Provenance.SETL_DATE)
                    .toArray());
    Dataset<Row> all = day(lake, CaseRow.TABLE, date);
    Dataset<Row> cases = all.filter(col(CaseRow.RANK).leq(SHOWN)).persist();
    Dataset<Row> findings =
        day(lake, Finding.TABLE, date)
            .join(
                broadcast(
                    cases.select(CaseRow.FIXMEDINS_CODE, CaseRow.PSN_NO, CaseRow.ENCOUNTER_ID)),
                new String[] {CaseRow.FIXMEDINS_CODE, CaseRow.PSN_NO, CaseRow.ENCOUNTER_ID},
                "left_semi")
            .persist();
    Dataset<Row> claims = claims(lake, date, cases, tonight).persist();
    Dataset<Row> settlements = claims.select(ClaimFact.SETL_ID).distinct();
    try (Together together = new Together(lake)) {
      // The three that others are made of are kept first.
      Supplier<List<Row>> shown =
          rows(together, cases.orderBy(CaseRow.TEAM, CaseRow.RANK, CaseRow.CASE_ID));
      Supplier<List<Row>> settled =
          rows(together, claims.orderBy(ClaimFact.SETL_TIME, ClaimFact.SETL_ID));
      Supplier<List<Row>> found = rows(together, findings.orderBy(Finding.JR_ID));
      Supplier<List<Row>> evidence = rows(together, evidence(lake, date, findings, tonight));
      Supplier<List<Row>> scores =
          rows(together, of(day(lake, Score.TABLE, date), settlements).orderBy(Score.SETL_ID));
      Supplier<List<Row>> drivers =
          rows(
              together,
              of(day(lake, ScoreDriver.TABLE, date), settlements)
                  .orderBy(ScoreDriver.SETL_ID, ScoreDriver.PLACE));
      Supplier<List<Row>> totals = rows(together, totals(all));
      Supplier<List<Row>> screened = rows(together, screened(lake, date));
      Supplier<List<Row>> foundOf = rows(together, foundOf(lake, date));
      Supplier<List<Row>> indicators = rows(together, indicators(lake, date));
      Supplier<List<Row>> usage = rows(together, usage(lake, date, cases));
      Supplier<List<Row>> coverage =
          rows(together, day(lake, Coverage.TABLE, date).orderBy(Coverage.KIND, Coverage.UNIT_ID));
      Supplier<List<Row>> register = rows(together, register(lake, date));
      Supplier<List<Row>> before = rows(together, before(lake, date));
      return new NightRows(
          shown.get(),
          totals.get(),
          screened.get(),
          foundOf.get(),
          found.get(),
          evidence.get(),
          settled.get(),
          scores.get(),
          drivers.get(),
          indicators.get(),
          usage.get(),
          coverage.get(),
          register.get(),
          before.get());
    } finally {
      cases.unpersist();
      findings.unpersist();
      claims.unpersist();
    }
  }

  private static Supplier<List<Row>> rows(Together together, Dataset<Row> rows) {
    return together.start(rows::collectAsList);
  }

  private static Dataset<Row> totals(Dataset<Row> cases) {
    Column listed = col(CaseRow.LISTED).equalTo("1");
    return cases
        .groupBy(CaseRow.TEAM)
        .agg(
            count(lit(1)).as(CASES),
            sum(listed.cast("bigint")).as(CaseRow.LISTED),
            sum(when(listed, col(CaseRow.EXPOSURE))).as(AT_STAKE));
  }

  private static Dataset<Row> screened(Lake lake, LocalDate date) {
    return lake.read(ClaimFact.TABLE)
        .filter(col(ClaimFact.ARRIVED).equalTo(lit(date)))
        .groupBy(ClaimFact.TEAM)
        .agg(count(lit(1)).as(SETTLEMENTS), sum(ClaimFact.MEDFEE_SUMAMT).as(SPEND));
  }

  private static Dataset<Row> foundOf(Lake lake, LocalDate date) {
    return day(lake, Finding.TABLE, date)
        .groupBy(Finding.FIXMEDINS_CODE)
        .agg(count(lit(1)).as(FINDINGS));
  }

  private static Dataset<Row> indicators(Lake lake, LocalDate date) {
    return day(lake, IndicatorValue.TABLE, date)
        .filter(col(IndicatorValue.SUBJECT_TYPE).equalTo("institution"))
        .orderBy(IndicatorValue.INDICATOR_ID, IndicatorValue.SUBJECT_ID);
  }

  private static Dataset<Row> day(Lake lake, TableSpec table, LocalDate date) {
    return lake.read(table, date, date);
  }

  private static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> settlements) {
    return rows.join(broadcast(settlements), new String[] {ClaimFact.SETL_ID}, "left_semi");
  }

  /** Settlements of the cases' persons, tonight's with the masked name. */
  private static Dataset<Row> claims(
      Lake lake, LocalDate date, Dataset<Row> cases, Column tonight) {
    Dataset<Row> persons = broadcast(cases.select(CaseRow.PSN_NO).distinct());
    Dataset<Row> names =
        lake.read(Settlement.TABLE)
            .filter(tonight)
            .join(persons, new String[] {CaseRow.PSN_NO}, "left_semi")
            .select(col(Settlement.SETL_ID), col(Settlement.PSN_NAME));
    return lake.read(ClaimFact.TABLE, date.minusDays(TIMELINE_DAYS), date)
        .join(persons, new String[] {CaseRow.PSN_NO}, "left_semi")
        .join(names, new String[] {Settlement.SETL_ID}, "left");
  }

  /**
   * Fee lines lie on the settlement days of the night; what is older is shown as a whole
   * settlement.
   */
  private static Dataset<Row> evidence(
      Lake lake, LocalDate date, Dataset<Row> findings, Column tonight) {
    Dataset<Row> named =
        day(lake, FindingLine.TABLE, date)
            .join(
                broadcast(findings.select(Finding.JR_ID)),
                new String[] {Finding.JR_ID},
                "left_semi")
            .drop(FindingLine.BUSINESS_DATE);
    Dataset<Row> lines =
        lake.read(FeeLine.TABLE)
            .filter(tonight)
            .select(
                col(FeeLine.BKKP_SN),
                col(FeeLine.FEE_OCUR_TIME),
                col(FeeLine.HILIST_CODE),
                col(FeeLine.HILIST_NAME),
                col(FeeLine.CNT),
                col(FeeLine.PRIC),
                col(FeeLine.DET_ITEM_FEE_SUMAMT));
    return lines
        .join(broadcast(named), new String[] {FeeLine.BKKP_SN}, "right")
        .orderBy(FeeLine.FEE_OCUR_TIME, FeeLine.BKKP_SN, FindingLine.SETL_ID, FindingLine.JR_ID);
  }

  private static Dataset<Row> usage(Lake lake, LocalDate date, Dataset<Row> cases) {
    Dataset<Row> ranked = day(lake, ItemUsage.TABLE, date);
    Column city =
        col(ItemUsage.SCOPE).equalTo("city").and(col(ItemUsage.RANK_SETTLEMENTS).leq(RANKED));
    Column own =
        col(ItemUsage.SCOPE)
            .equalTo("institution")
            .and(col(ItemUsage.RANK_SETTLEMENTS).leq(RANKED_IN_INSTITUTION));
    Dataset<Row> institutions = broadcast(cases.select(CaseRow.FIXMEDINS_CODE).distinct());
    return ranked
        .filter(city)
        .unionByName(
            ranked
                .filter(own)
                .join(institutions, new String[] {CaseRow.FIXMEDINS_CODE}, "left_semi"))
        .orderBy(
            ItemUsage.FIXMEDINS_CODE,
            ItemUsage.ITEM_KIND,
            ItemUsage.RANK_SETTLEMENTS,
            ItemUsage.HILIST_CODE);
  }

  private static Dataset<Row> register(Lake lake, LocalDate date) {
    Dataset<Row> known =
        lake.read(Institution.TABLE).filter(col(Provenance.ARRIVED).leq(lit(date)));
    Dataset<Row> newest = known.agg(max(Provenance.ARRIVED).as("newest"));
    return known
        .join(broadcast(newest), col(Provenance.ARRIVED).equalTo(col("newest")))
        .orderBy(Institution.FIXMEDINS_CODE);
  }

  private static Dataset<Row> before(Lake lake, LocalDate date) {
    Dataset<Row> earlier =
        lake.read(CaseRow.TABLE).filter(col(CaseRow.BUSINESS_DATE).lt(lit(date)));
    Dataset<Row> last = earlier.agg(max(CaseRow.BUSINESS_DATE).as("last"));
    return earlier
        .join(broadcast(last), col(CaseRow.BUSINESS_DATE).equalTo(col("last")))
        .groupBy(CaseRow.TEAM)
        .agg(count(lit(1)).as(CASES));
  }
}
