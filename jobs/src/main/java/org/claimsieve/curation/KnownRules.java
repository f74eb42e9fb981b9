package org.claimsieve.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.problem.Nearest;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleInfo;

/** Which rule looks up which kind of limit. */
public final class KnownRules {
  private final Map<String, RuleInfo> rules = new TreeMap<>();
  private final Set<String> off;

  /**
   * The rules of a rule base.
   *
   * @param off ids of rules that are switched off; whatever limits they have is nobody's concern
   */
  public KnownRules(Collection<Rule> rules, Collection<String> off) {
    rules.forEach(rule -> this.rules.put(rule.info().id(), rule.info()));
    this.off = Set.copyOf(off);
  }

  /** The rules that look up limits, by id. */
  public List<RuleInfo> limited() {
    return rules.values().stream().filter(info -> info.knowledge() != null).toList();
  }

  /** Why no rule of that id looks up that kind, in Chinese; empty where one does. */
  Optional<String> fault(LimitKind kind, String id) {
    if (id.isEmpty() || off.contains(id)) {
      return Optional.empty();
    }
    RuleInfo info = rules.get(id);
    if (info == null) {
      String near = Nearest.to(id, rules.keySet()).map(name -> "，是否为 " + name).orElse("");
      return Optional.of("规则库中没有规则 %s%s".formatted(id, near));
    }
    LimitKind known = info.knowledge();
    if (known == null) {
      return Optional.of("规则 %s 不使用知识库".formatted(id));
    }
    return known == kind
        ? Optional.empty()
        : Optional.of("规则 %s 使用 %s.csv，不使用本表".formatted(id, known.stem()));
  }

  /** Rows that belong to no rule of their kind, by file and line, those of one rule together. */
  public List<String> faults(KnowledgeFolder folder, KnowledgeTables tables) {
    List<String> faults = new ArrayList<>();
    for (LimitKind kind : LimitKind.values()) {
      Map<String, List<KnowledgeRow>> byRule =
          tables.of(kind).rows().stream()
              .collect(
                  Collectors.groupingBy(KnowledgeRow::rule, TreeMap::new, Collectors.toList()));
      for (Map.Entry<String, List<KnowledgeRow>> rows : byRule.entrySet()) {
        String where = folder.file(kind) + " " + lines(rows.getValue());
        fault(kind, rows.getKey()).ifPresent(what -> faults.add(where + ": " + what));
      }
    }
    return faults;
  }

  private static String lines(List<KnowledgeRow> rows) {
    String first = "line " + rows.get(0).line();
    return rows.size() == 1 ? first : first + " and %d more".formatted(rows.size() - 1);
  }
}
