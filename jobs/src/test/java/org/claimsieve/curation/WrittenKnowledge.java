package org.claimsieve.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;

/** A knowledge base written by hand. */
public final class WrittenKnowledge {
  private WrittenKnowledge() {}

  /** Writes the rows of one kind, in the order of its columns; other kinds stay as they are. */
  public static KnowledgeFolder write(Path folder, LimitKind kind, String... rows) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(kind.stem() + ".csv"),
          String.join(",", kind.columns()) + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new KnowledgeFolder(folder);
  }

  /** The rules of the product. */
  public static KnownRules rules() {
    return new KnownRules(RuleCatalog.discover(RuleOptions.none()), List.of("switched-off"));
  }
}
