package org.claimsieve.night;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimsieve.casework.CaseInput;
import org.claimsieve.casework.CaseOptions;
import org.claimsieve.casework.Caseload;
import org.claimsieve.casework.Cases;
import org.claimsieve.config.Configuration;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Together;
import org.claimsieve.rule.RuleEngine;
import org.claimsieve.schema.CaseLine;
import org.claimsieve.schema.CaseRow;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Score;

/** Findings and scores of the night become ranked cases. */
final class CasesStage implements NightStep {
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final Workspace workspace;

  CasesStage(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public String name() {
    return "cases";
  }

  @Override
  public void run(NightContext context) {
    Lake lake = workspace.lake();
    LocalDate date = context.businessDate();
    RulesStage.Tonight tonight = RulesStage.Tonight.of(lake, date);
    int lookback = new RuleEngine(workspace.rules()).lookbackDays();
    Caseload caseload =
        new Cases(options(workspace.configuration()))
            .of(
                new CaseInput(
                    date,
                    lake.read(Finding.TABLE, date, date),
                    lake.read(FindingLine.TABLE, date, date),
                    lake.read(Score.TABLE, date, date),
                    lake.read(
                        ClaimFact.TABLE, tonight.first().minusDays(lookback), tonight.last())));
    try (Together together = new Together(lake)) {
      together.start(
          () -> {
            lake.replaceDay(CaseRow.TABLE, date, caseload.cases());
            context.faultPoint("middle");
          });
      together.start(() -> lake.replaceDay(CaseLine.TABLE, date, caseload.lines()));
    }
  }

  static CaseOptions options(Configuration configuration) {
    Configuration.Casework casework = configuration.casework();
    return new CaseOptions(
        casework.precision(),
        configuration.anomaly().casePercentile().divide(PERCENT).doubleValue(),
        casework.capacity(),
        casework.control(),
        configuration.anomaly().seed());
  }
}
