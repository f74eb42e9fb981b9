package org.claimsieve.night;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The night from the first stage to the last. */
final class Stages {
  private Stages() {}

  /**
   * The stages that the configuration wants, in their order.
   *
   * @param workspace opened by the first stage that runs
   */
  static List<NightStep> of(
      Supplier<Workspace> workspace, List<String> wanted, Function<Workspace, NightStep> ingest) {
    List<NightStep> all =
        List.of(
            new Stage("ingest", workspace, ingest),
            new Stage("checks", workspace, ChecksStage::new),
            new Stage("facts", workspace, FactsStage::new),
            new Stage("indicators", workspace, IndicatorsStage::new),
            new Stage("rules", workspace, RulesStage::new),
            new Stage("scores", workspace, ScoresStage::new),
            new Stage("cases", workspace, CasesStage::new),
            new Stage("list", workspace, ListStage::new));
    return all.stream().filter(stage -> wanted.contains(stage.name())).toList();
  }

  private record Stage(
      String name, Supplier<Workspace> workspace, Function<Workspace, NightStep> made)
      implements NightStep {
    @Override
    public void run(NightContext context) {
      made.apply(workspace.get()).run(context);
    }
  }
}
