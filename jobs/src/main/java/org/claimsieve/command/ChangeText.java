package org.claimsieve.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.claimsieve.curation.ImportFile;
import org.claimsieve.curation.KnowledgeFolder;
import org.claimsieve.curation.KnowledgeVersions;
import org.claimsieve.curation.KnowledgeVersions.Change;

/** What a command did to the knowledge base. */
final class ChangeText {
  private ChangeText() {}

  /** What an import is called in the book of versions. */
  static String done(ImportFile source) {
    return "import " + source.name();
  }

  static String line(KnowledgeFolder folder, Optional<Change> change, boolean dryRun) {
    if (dryRun) {
      return "A dry run: the knowledge base is as it was.";
    }
    return change
        .map(
            done ->
                "Knowledge base %s is now %s: %d rows added, %d replaced. The former files: %s"
                    .formatted(
                        Change.brief(done.before()),
                        Change.brief(done.after()),
                        done.added(),
                        done.replaced(),
                        new KnowledgeVersions(folder).kept(done.before())))
        .orElse("The knowledge base said all of this before; nothing was written to it.");
  }

  /** Empty where nothing was changed. */
  static Map<String, Object> ofAny(Optional<Change> change) {
    Map<String, Object> map = new LinkedHashMap<>();
    change.ifPresent(done -> map.putAll(map(done)));
    return map;
  }

  static Map<String, Object> map(Change change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("time", change.time());
    map.put("before", change.before());
    map.put("after", change.after());
    map.put("done", change.done());
    map.put("added", change.added());
    map.put("replaced", change.replaced());
    return map;
  }
}
