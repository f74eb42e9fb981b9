package org.claimsieve.night;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.claimsieve.intake.Intake;
import org.claimsieve.intake.IntakeOptions;
import org.claimsieve.intake.IntakeResult;
import org.claimsieve.intake.Layouts;
import org.claimsieve.source.Layout;
import org.jspecify.annotations.Nullable;

/** The files of the date into the lake. */
public final class IngestStage implements NightStep {
  private final Workspace workspace;
  private final String layout;
  private final @Nullable Path folder;
  private final Consumer<IntakeResult> told;

  /**
   * Ingestion.
   *
   * @param layout name of the source layout
   * @param folder where the files lie; null for the date's folder in the inbox
   * @param told hears what came
   */
  public IngestStage(
      Workspace workspace, String layout, @Nullable Path folder, Consumer<IntakeResult> told) {
    this.workspace = workspace;
    this.layout = layout;
    this.folder = folder;
    this.told = told;
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
            workspace.lake(), workspace.books(), workspace.privacyKey(), IntakeOptions.standard());
    Path from = folder == null ? workspace.home().inbox(context.businessDate()) : folder;
    IntakeResult result =
        intake.load(
            Map.of(context.businessDate(), from), found, () -> context.faultPoint("middle"));
    result.notes().forEach(note -> context.progress().say(note));
    told.accept(result);
  }
}
