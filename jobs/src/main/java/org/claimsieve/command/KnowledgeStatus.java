package org.claimsieve.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimsieve.curation.KnowledgeFolder;
import org.claimsieve.curation.KnowledgeRow;
import org.claimsieve.curation.KnowledgeTables;
import org.claimsieve.curation.KnowledgeVersions;
import org.claimsieve.curation.KnowledgeVersions.Change;
import org.claimsieve.curation.KnownRules;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How much the knowledge base holds, for which rules, and what was done to it. */
@Command(
    name = "status",
    description =
        "Shows rows by kind, rules with and without knowledge, the hash of the knowledge base and its last changes.",
    footer = "  claimsieve knowledge status --json")
final class KnowledgeStatus implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--changes",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many changes. Default: ${DEFAULT-VALUE}.")
  private int changes;

  @Spec private @Nullable CommandSpec command;

  /**
   * What is shown.
   *
   * @param with rules that have rows, with how many
   * @param without rules that have none
   * @param last changes, the latest first
   * @param byHand whether files were changed by no command since the last change
   */
  private record Shown(
      String hash,
      KnowledgeTables tables,
      Map<RuleInfo, Long> with,
      List<RuleInfo> without,
      List<Change> last,
      boolean byHand) {}

  @Override
  public Integer call() {
    KnowledgeFolder folder = new KnowledgeFolder(homeOption.existing().knowledge());
    Shown shown = shown(folder);
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    if (json.wanted()) {
      JsonOption.print(out, asMap(shown));
    } else {
      print(out, folder, shown);
    }
    return 0;
  }

  private Shown shown(KnowledgeFolder folder) {
    KnowledgeTables tables = folder.read();
    Map<String, Long> rows =
        tables.rows().stream()
            .collect(Collectors.groupingBy(KnowledgeRow::rule, Collectors.counting()));
    Map<RuleInfo, Long> with = new LinkedHashMap<>();
    List<RuleInfo> without = new ArrayList<>();
    KnownRules rules = new KnownRules(RuleCatalog.discover(RuleOptions.none()), List.of());
    for (RuleInfo rule : rules.limited()) {
      long count = rows.getOrDefault(rule.id(), 0L);
      if (count == 0) {
        without.add(rule);
      } else {
        with.put(rule, count);
      }
    }
    List<Change> history = new KnowledgeVersions(folder).history();
    String hash = folder.hash();
    boolean byHand = !history.isEmpty() && !history.get(history.size() - 1).after().equals(hash);
    List<Change> last = new ArrayList<>();
    for (int i = history.size() - 1; i >= Math.max(0, history.size() - changes); i--) {
      last.add(history.get(i));
    }
    return new Shown(hash, tables, with, without, last, byHand);
  }

  private static void print(PrintWriter out, KnowledgeFolder folder, Shown shown) {
    out.println("Knowledge base %s: %s".formatted(Change.brief(shown.hash()), folder.path()));
    TextTable kinds = new TextTable("file", "", "rows");
    for (LimitKind kind : LimitKind.values()) {
      kinds.add(kind.stem() + ".csv", kind.title(), shown.tables().of(kind).rows().size());
    }
    kinds.print(out);
    out.println("Rules with knowledge: " + shown.with().size());
    TextTable with = new TextTable("rule", "", "rows");
    shown.with().forEach((rule, rows) -> with.add(rule.id(), rule.nameZh(), rows));
    with.print(out);
    out.println("Rules without, which do not run: " + shown.without().size());
    TextTable without = new TextTable("rule", "", "file");
    shown.without().forEach(rule -> without.add(rule.id(), rule.nameZh(), stem(rule) + ".csv"));
    without.print(out);
    if (shown.last().isEmpty()) {
      out.println("No command has changed it yet.");
      return;
    }
    TextTable changes = new TextTable("changed", "what", "added", "replaced", "before", "after");
    for (Change change : shown.last()) {
      changes.add(
          change.time(),
          change.done(),
          change.added(),
          change.replaced(),
          Change.brief(change.before()),
          Change.brief(change.after()));
    }
    changes.print(out);
    if (shown.byHand()) {
      out.println("Its files were changed by hand since.");
    }
  }

  private static Map<String, Object> asMap(Shown shown) {
    Map<String, Object> kinds = new LinkedHashMap<>();
    for (LimitKind kind : LimitKind.values()) {
      kinds.put(kind.stem(), shown.tables().of(kind).rows().size());
    }
    Map<String, Object> with = new TreeMap<>();
    shown.with().forEach((rule, rows) -> with.put(rule.id(), rows));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("hash", shown.hash());
    map.put("rows", kinds);
    map.put("rules_with_knowledge", with);
    map.put("rules_without", shown.without().stream().map(RuleInfo::id).toList());
    map.put("changed_by_hand", shown.byHand());
    map.put("changes", shown.last().stream().map(ChangeText::map).toList());
    return map;
  }

  private static String stem(RuleInfo rule) {
    LimitKind kind = rule.knowledge();
    return kind == null ? "" : kind.stem();
  }
}
