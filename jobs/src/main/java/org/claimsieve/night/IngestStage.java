package org.claimsieve.night;

import java.nio.file.Path;
import java.util.Map;
import org.claimsieve.intake.Intake;
import org.claimsieve.intake.IntakeOptions;
import org.claimsieve.intake.IntakeWatch;
import org.claimsieve.intake.Layouts;
import org.claimsieve.source.Layout;

/** The files of the date into the lake. */
final class IngestStage implements NightStep {
  private final Workspace workspace;
  private final String layout;
  private final Path folder;

  /**
   * Ingestion.
   *
   * @param layout name of the source layout
   * @param folder where the files lie
   */
  IngestStage(Workspace workspace, String layout, Path folder) {
    this.workspace = workspace;
    this.layout = layout;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public void run(NightContext context) {
    Layout found = Layouts.find(workspace.home().layouts(), layout);
    Intake intake =
        new Intake(
            workspace.lake(),
            workspace.books(),
            workspace.privacyKey(),
            IntakeOptions.of(workspace.configuration().intake()));
    intake.load(Map.of(context.businessDate(), folder), found, watch(context));
  }

  private static IntakeWatch watch(NightContext context) {
    return new IntakeWatch() {
      @Override
      public void differs(String sentence) {
        context.progress().say(sentence);
      }

      @Override
      public void staged() {
        context.faultPoint("middle");
      }
    };
  }
}
