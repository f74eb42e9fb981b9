package org.claimsieve.night;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.encounter.Stays;
import org.claimsieve.encounter.ValidSettlements;
import org.claimsieve.feature.ClaimFacts;
import org.claimsieve.feature.ItemFacts;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Replaced;
import org.claimsieve.lake.Together;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Diagnosis;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.ItemFact;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Stay;
import org.claimsieve.schema.Visit;

/**
 * Facts of every settlement day that the night's files touch, computed once for all later stages.
 */
final class FactsStage implements NightStep {
  /** How far back a settlement in the middle of a stay may lie. */
  private static final int LONGEST_STAY_DAYS = 180;

  private final Workspace workspace;

  FactsStage(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public String name() {
    return "facts";
  }

  @Override
  public void run(NightContext context) {
    List<LocalDate> days = workspace.books().touched().days(context.businessDate());
    if (days.isEmpty()) {
      context.progress().say("no settlement arrived; the facts stay as they are");
    } else {
      compute(workspace.lake(), days, () -> context.faultPoint("middle"));
    }
    FactsEntries.enter(
        workspace.lake(), workspace.books().files(), List.of(context.businessDate()), days);
  }

  /** Facts of those settlement days, which are in order, in place of what was there. */
  static void compute(Lake lake, List<LocalDate> days, Runnable middle) {
    if (days.isEmpty()) {
      return;
    }
    Replaced replaced = Replaced.days(Provenance.SETL_DATE, days);
    Column touched = replaced.condition();
    LocalDate first = days.get(0);
    Dataset<Row> since =
        lake.read(Settlement.TABLE).filter(col(Provenance.SETL_DATE).geq(lit(first)));
    Dataset<Row> settlements =
        ValidSettlements.of(lake.read(Settlement.TABLE).filter(touched), since);
    Dataset<Row> lines = lake.read(FeeLine.TABLE).filter(touched);
    Dataset<Row> visits = lake.read(Visit.TABLE).filter(touched);
    Dataset<Row> diagnoses = lake.read(Diagnosis.TABLE).filter(touched);
    Dataset<Row> net = NetLines.of(lines, broadcast(NetLines.takenBack(lines)));

    try (Together together = new Together(lake)) {
      together.start(
          () -> {
            Dataset<Row> institutions = lake.read(Institution.TABLE);
            Dataset<Row> facts = ClaimFacts.of(settlements, net, visits, diagnoses, institutions);
            lake.replace(ClaimFact.TABLE, facts, replaced);
            middle.run();
          });
      together.start(() -> lake.replace(ItemFact.TABLE, ItemFacts.of(settlements, net), replaced));
      together.start(
          () -> lake.replace(Stay.TABLE, stays(lake, settlements, first, touched), replaced));
    }
  }

  /** Stays that closed on those days, with what was settled of them before. */
  private static Dataset<Row> stays(
      Lake lake, Dataset<Row> settlements, LocalDate first, Column touched) {
    Dataset<Row> before =
        ValidSettlements.of(
                lake.read(Settlement.TABLE, first.minusDays(LONGEST_STAY_DAYS), first.minusDays(1)),
                lake.read(Settlement.TABLE)
                    .filter(col(Provenance.SETL_DATE).geq(lit(first.minusDays(LONGEST_STAY_DAYS)))))
            .filter(col(Settlement.MID_SETL_FLAG).equalTo("1"));
    return Stays.of(settlements.unionByName(before), lake.read(Visit.TABLE).filter(touched))
        .filter(touched.and(col(Stay.END_DATE).isNotNull()));
  }
}
