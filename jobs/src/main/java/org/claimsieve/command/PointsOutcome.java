package org.claimsieve.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimsieve.curation.ClassTally;
import org.claimsieve.curation.KnowledgeFolder;
import org.claimsieve.curation.KnowledgeVersions.Change;
import org.claimsieve.curation.PublishedImport;

/**
 * What an import of published points did.
 *
 * @param left file of what is left to a person; empty where nothing is, or none was wanted
 */
record PointsOutcome(
    KnowledgeFolder folder,
    PublishedImport result,
    Optional<Change> change,
    Optional<Path> left,
    boolean dryRun) {

  void print(PrintWriter out, boolean json) {
    if (json) {
      JsonOption.print(out, asMap());
      return;
    }
    TextTable table =
        new TextTable("class", "rule", "points", "read", "rows", "already", "left", "clashes");
    result
        .classes()
        .forEach(
            (name, tally) ->
                table.add(
                    name,
                    tally.rules().isEmpty() ? "(a person)" : String.join(" ", tally.rules()),
                    tally.points(),
                    tally.read(),
                    tally.rows(),
                    tally.already(),
                    tally.left(),
                    tally.clashes()));
    table.print(out);
    left.ifPresent(file -> out.println("Left to a person: " + file));
    out.println(ChangeText.line(folder, change, dryRun));
  }

  private Map<String, Object> asMap() {
    List<Map<String, Object>> classes = new ArrayList<>();
    result.classes().forEach((name, tally) -> classes.add(asMap(name, tally)));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("dry_run", dryRun);
    map.put("classes", classes);
    map.put("left_file", left.map(Path::toString).orElse(""));
    map.put("change", ChangeText.ofAny(change));
    return map;
  }

  private static Map<String, Object> asMap(String name, ClassTally tally) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("class", name);
    map.put("rules", tally.rules());
    map.put("points", tally.points());
    map.put("read", tally.read());
    map.put("rows", tally.rows());
    map.put("already", tally.already());
    map.put("left", tally.left());
    map.put("clashes", tally.clashes());
    return map;
  }
}
