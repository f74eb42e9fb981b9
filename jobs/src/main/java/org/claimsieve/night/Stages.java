package org.claimsieve.night;

import java.util.List;

/** The night from the first stage to the last. */
public final class Stages {
  private Stages() {}

  /** The stages that the configuration wants, in their order. */
  public static List<NightStep> of(Workspace workspace, IngestStage ingest) {
    List<NightStep> all =
        List.of(
            ingest,
            new FactsStage(workspace),
            new IndicatorsStage(workspace),
            new RulesStage(workspace),
            new ScoresStage(workspace),
            new CasesStage(workspace),
            new ListStage(workspace));
    return all.stream()
        .filter(stage -> workspace.configuration().night().stages().contains(stage.name()))
        .toList();
  }
}
