package org.claimsieve.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.claimsieve.config.Home;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.localrule.LocalRules;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Nearest;
import org.claimsieve.problem.Problem;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.PairRule;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.TallyRule;
import org.claimsieve.rule.local.Exemption;
import org.claimsieve.rule.local.LocalRule;
import org.claimsieve.rule.local.LocalRuleText;

/**
 * A rule of the rule base, to be read. It starts no engine.
 *
 * @param judges what the rule looks at, in words
 * @param lines whether its subjects are fee lines; settlements otherwise
 * @param paidOnly whether lines that the person paid alone are left out
 * @param options what it can be told
 * @param local what its file says, of a rule of the home's own
 */
record RuleEntry(
    RuleInfo info,
    String judges,
    boolean lines,
    boolean paidOnly,
    List<RuleOptions.Option> options,
    Optional<LocalRuleText> local) {

  /** Every rule of the product with its defaults, by id. */
  static List<RuleEntry> all() {
    RuleOptions options = RuleOptions.none();
    List<RuleEntry> entries = new ArrayList<>();
    for (Rule rule : RuleCatalog.discover(options)) {
      List<RuleOptions.Option> known = options.known(rule.info());
      entries.add(
          new RuleEntry(
              rule.info(), judges(rule), rule.ofLines(), rule.paidOnly(), known, Optional.empty()));
    }
    return entries;
  }

  /** The same and the rules of a home's own; those at fault are left out. */
  static List<RuleEntry> all(Home home) {
    List<RuleEntry> entries = new ArrayList<>(all());
    List<String> taken = entries.stream().map(entry -> entry.info().id()).toList();
    for (Rule rule : LocalRules.read(home.rules(), taken).rules()) {
      Optional<LocalRuleText> text =
          rule instanceof LocalRule local ? Optional.of(local.text()) : Optional.empty();
      entries.add(
          new RuleEntry(
              rule.info(), judges(rule), rule.ofLines(), rule.paidOnly(), List.of(), text));
    }
    return entries;
  }

  static RuleEntry of(Home home, String id) {
    List<RuleEntry> all = all(home);
    for (RuleEntry entry : all) {
      if (entry.info().id().equals(id)) {
        return entry;
      }
    }
    throw Problem.of(
        Category.CONFIGURATION,
        "rule %s: there is no such rule; %s"
            .formatted(id, Nearest.hint(id, all.stream().map(e -> e.info().id()).toList())));
  }

  private static String judges(Rule rule) {
    if (rule instanceof LineRule) {
      return "each fee line";
    }
    if (rule instanceof TallyRule tally) {
      return "what an item adds up to over a " + tally.over().name().toLowerCase(Locale.ROOT);
    }
    if (rule instanceof PairRule pair) {
      return "two items within a " + pair.within().name().toLowerCase(Locale.ROOT);
    }
    if (rule instanceof ClaimRule) {
      return "each settlement";
    }
    return rule instanceof PatternRule pattern && pattern.subject() == PatternRule.Subject.LINE
        ? "fee lines beside each other"
        : "settlements beside each other";
  }

  String severity() {
    String lead = info.lead() ? "，线索" : "";
    return "%s %s%s (%s)"
        .formatted(
            info.severity().code(), info.severity().nameZh(), lead, info.severity().nameEn());
  }

  String inForce() {
    return info.validTo() == null
        ? "service dates from " + info.validFrom()
        : "service dates from " + info.validFrom() + " to " + info.validTo();
  }

  String history() {
    return info.lookbackDays() == 0
        ? "tonight's claims alone"
        : "tonight's claims beside those of the " + info.lookbackDays() + " days before";
  }

  List<String> needs() {
    return info.needs().stream().sorted().toList();
  }

  /** What a share of broken subjects is counted of: those that the rule can judge. */
  String denominator() {
    List<String> conditions = new ArrayList<>();
    conditions.add("of tonight that state " + String.join(", ", needs()));
    LimitKind kind = info.knowledge();
    if (kind != null) {
      conditions.add("whose item has a limit of this rule in " + kind.stem() + ".csv on the day");
    }
    if (paidOnly) {
      conditions.add("of which the fund could pay something");
    }
    return subjects() + " " + String.join(", ", conditions) + "; " + inForce();
  }

  /** What of them is broken. */
  String numerator() {
    return subjects() + " of these that break the definition, once each";
  }

  private String subjects() {
    return lines ? "fee lines" : "settlements";
  }

  /** File of the knowledge base with its Chinese name; empty where the rule needs none. */
  String knowledge() {
    LimitKind kind = info.knowledge();
    return kind == null ? "" : kind.stem() + ".csv " + kind.title();
  }

  /** Tables beside the claims with their Chinese names; empty where the rule needs none. */
  List<String> records() {
    return info.records().stream()
        .map(need -> need.table().name() + " " + need.table().title())
        .toList();
  }

  /** Place in the national list of 88, and code where that gives one. */
  String official() {
    if (info.national() == 0) {
      return "";
    }
    return "%d %s".formatted(info.national(), info.officialCode()).strip();
  }

  /** All of it, in the order in which it is read. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", info.id());
    map.put("name_zh", info.nameZh());
    map.put("name_en", info.nameEn());
    map.put("definition", info.definition());
    map.put("national_class", info.national());
    map.put("official_code", info.officialCode());
    map.put("behaviour", info.behaviour().code());
    map.put("legal_basis", info.legalBasis());
    map.put("numerator", numerator());
    map.put("denominator", denominator());
    map.put("severity", severity());
    map.put("lead", info.lead());
    map.put("judges", judges);
    map.put("in_force", inForce());
    map.put("history", history());
    map.put("needs", needs());
    map.put("knowledge", knowledge());
    map.put("records", records());
    map.put("normal_when", info.normalWhen());
    map.put("options", options.stream().map(RuleEntry::asText).toList());
    map.put("version", info.version());
    local.ifPresent(
        text -> {
          map.put("file", text.file());
          map.put("sha256", text.sha256());
          map.put("when", text.sql(text.condition()));
          map.put("exemptions", text.exemptions().stream().map(Exemption::words).toList());
        });
    return map;
  }

  private static String asText(RuleOptions.Option option) {
    return "%s: %s (%s)".formatted(option.key(), option.fallback(), option.allowed());
  }
}
