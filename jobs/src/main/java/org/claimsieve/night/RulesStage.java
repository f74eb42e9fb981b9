package org.claimsieve.night;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Together;
import org.claimsieve.localrule.LocalRules;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Registers;
import org.claimsieve.rule.RuleEngine;
import org.claimsieve.rule.RuleInput;
import org.claimsieve.rule.Screening;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Staff;
import org.claimsieve.schema.Stay;
import org.claimsieve.schema.TableSpec;

/** All rules over what arrived tonight, in the context of the history that they look back to. */
final class RulesStage implements NightStep {
  private static final long FEW = 300_000;

  private final Workspace workspace;

  RulesStage(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public void run(NightContext context) {
    Lake lake = workspace.lake();
    LocalDate date = context.businessDate();
    LocalRules.notices(workspace.rules(), date).forEach(context.progress()::say);
    RuleEngine engine = new RuleEngine(workspace.rules());
    Tonight tonight = Tonight.of(lake, date);
    LocalDate from = tonight.first().minusDays(engine.lookbackDays());
    Column arrived = col(Provenance.ARRIVED).equalTo(lit(date));
    Dataset<Row> claims = lake.read(ClaimFact.TABLE, from, tonight.last());
    Dataset<Row> since = lake.read(FeeLine.TABLE, from, tonight.last());
    Dataset<Row> raw = lake.read(FeeLine.TABLE).filter(tonight.days());
    Dataset<Row> back = NetLines.takenBack(lake.read(FeeLine.TABLE).filter(netted(tonight, date)));
    Dataset<Row> net = NetLines.of(raw, broadcast(back));
    Knowledge knowledge = KnowledgeFiles.read(workspace, context.progress()::say);
    KnowledgeCards cards = KnowledgeCards.of(knowledge);
    try (Kept kept = new Kept()) {
      Dataset<Row> lines = kept.now(EnrichedLine.of(net, claims.filter(arrived)));
      RuleInput input =
          new RuleInput(
              date,
              lines,
              kept.keep(
                  EarlierLines.of(
                      since,
                      since,
                      claims.filter(not(arrived)),
                      broadcast(EarlierLines.persons(claims.filter(arrived))))),
              few(kept, ClaimFact.TABLE, from, tonight.last()),
              few(kept, Stay.TABLE, from, tonight.last()),
              Registers.asOf(date, lake.read(Institution.TABLE), lake.read(Staff.TABLE))
                  .with(NightRecords.of(lake, date, from, claims.filter(arrived))),
              knowledge,
              cards.with(kept.now(cards.rows())));
      try (HeldDetails details = HeldDetails.of(lake, engine, input)) {
        publish(context, engine.screening(input, details.rows()));
      }
      new StageBooks(workspace.books().files())
          .enter(
              date,
              RulesLedger.STAGE,
              FactsEntries.TABLES,
              RulesLedger.of(
                  lake,
                  date,
                  workspace.rules(),
                  claims.filter(arrived),
                  tonight.days(),
                  net,
                  lines));
    }
  }

  /**
   * Where those days hold few rows these are kept, or every rule that reads them would open their
   * files anew. Where they hold many each rule reads the days and columns that it needs.
   */
  private Dataset<Row> few(Kept kept, TableSpec table, LocalDate first, LocalDate last) {
    Dataset<Row> rows = workspace.lake().read(table, first, last);
    return workspace.lake().atMost(table, first, last) <= FEW ? kept.now(rows) : rows;
  }

  private void publish(NightContext context, Screening screening) {
    Lake lake = workspace.lake();
    LocalDate date = context.businessDate();
    try (Together together = new Together(lake)) {
      together.start(
          () -> {
            lake.replaceDay(Finding.TABLE, date, screening.findings());
            context.faultPoint("middle");
            lake.replaceDay(FindingLine.TABLE, date, screening.lines());
          });
      together.start(() -> lake.replaceDay(Coverage.TABLE, date, screening.coverage()));
    }
  }

  /** Days whose lines are netted with each other: those that the facts were computed of. */
  private Column netted(Tonight tonight, LocalDate date) {
    List<LocalDate> touched = workspace.books().touched().days(date);
    return touched.isEmpty()
        ? tonight.days()
        : col(Provenance.SETL_DATE).isin(touched.toArray()).or(tonight.days());
  }

  /**
   * Settlement days on which something arrived tonight.
   *
   * @param days condition over {@code setl_date}
   */
  record Tonight(List<LocalDate> dates, LocalDate first, LocalDate last, Column days) {
    static Tonight of(Lake lake, LocalDate date) {
      List<LocalDate> dates =
          Lake.days(
              lake.read(ClaimFact.TABLE).filter(col(Provenance.ARRIVED).equalTo(lit(date))),
              Provenance.SETL_DATE);
      LocalDate first = dates.isEmpty() ? date : dates.get(0);
      LocalDate last = dates.isEmpty() ? date : dates.get(dates.size() - 1);
      return new Tonight(dates, first, last, col(Provenance.SETL_DATE).isin(dates.toArray()));
    }
  }
}
