package org.claimsieve.localrule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimsieve.config.Faults;
import org.claimsieve.config.Section;
import org.claimsieve.config.Yaml;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.Severity;
import org.claimsieve.rule.local.Exemption;
import org.claimsieve.rule.local.LocalRuleText;
import org.claimsieve.rule.local.LocalRuleText.Kind;
import org.claimsieve.rule.local.SentenceText;

/** Reads the file of a local rule and notes every fault that shows without the engine. */
final class LocalRuleReader {
  /** Stands for an id that cannot be used. */
  static final String NO_ID = "local-without-id";

  private static final String SOME_DAY = "a date such as 2026-01-31";
  private static final Pattern ID = Pattern.compile("local(-[a-z0-9]+)+");
  private static final Pattern OFFICIAL = Pattern.compile("GZ\\d{14}");
  private static final List<String> LOOKED_AT_AGAIN =
      List.of("id", "needs", "when", "amount", "share", "lines", "evidence");

  private final String file;
  private final String sha256;
  private final Section root;
  private final Faults faults;

  private LocalRuleReader(String file, String sha256, Section root, Faults faults) {
    this.file = file;
    this.sha256 = sha256;
    this.root = root;
    this.faults = faults;
  }

  /**
   * The rule in a YAML text.
   *
   * @param file what the text is called in messages
   * @param unreadable takes the faults of a text that holds no keys at all, which gives no rule
   */
  static Optional<LocalRuleFile> read(
      String file, String yaml, String sha256, List<String> unreadable) {
    Faults faults = new Faults(file);
    Yaml.Mapping mapping = Yaml.read(yaml, faults);
    if (mapping.values().isEmpty()) {
      if (faults.none()) {
        faults.add(1, "the file", "is empty");
      }
      unreadable.addAll(named(file, faults));
      return Optional.empty();
    }
    Section root = Section.root(mapping, faults);
    return Optional.of(new LocalRuleReader(file, sha256, root, faults).read());
  }

  private static List<String> named(String file, Faults faults) {
    return faults.texts().stream().map(text -> file + " " + text).toList();
  }

  private LocalRuleFile read() {
    Kind kind =
        root.required(
            "kind",
            Kind.LINE,
            "line (judges each fee line) or claim (judges each settlement)",
            text -> Kind.valueOf(text.toUpperCase(Locale.ROOT)));
    Parameters parameters = new Parameters(root, faults);
    LocalRuleText text =
        new LocalRuleText(
            info(),
            kind,
            parameters.literals(),
            root.required("when", "", "a SQL condition, true where it is broken", sql -> sql),
            expression("amount", kind == Kind.LINE),
            expression("share", kind == Kind.CLAIM),
            expression("lines", kind == Kind.CLAIM),
            evidence(),
            exemptions(kind),
            file,
            sha256);
    parameters.check(text);
    List<LocalCase> cases = cases(kind);
    root.refuseUnknown();
    Map<String, Integer> lines = new LinkedHashMap<>();
    LOOKED_AT_AGAIN.forEach(key -> lines.put(key, root.line(key)));
    return new LocalRuleFile(file, text, lines, cases, named(file, faults));
  }

  private RuleInfo info() {
    LocalDate from = root.required("valid_from", LocalDate.EPOCH, SOME_DAY, LocalDate::parse);
    Optional<LocalDate> to =
        root.parsed(
            "valid_to", Optional.empty(), SOME_DAY, text -> Optional.of(LocalDate.parse(text)));
    if (to.isPresent() && to.get().isBefore(from)) {
      root.fault("valid_to", "%s lies before valid_from %s".formatted(to.get(), from));
      to = Optional.empty();
    }
    List<String> needs = root.list("needs", List.of(), List.of());
    if (needs.isEmpty()) {
      root.fault("needs", "is missing; wanted: the columns without which the rule says nothing");
    }
    String id =
        root.required(
            "id",
            NO_ID,
            "local- and words of a-z and 0-9 joined by hyphens, such as local-herbal-days",
            text -> ID.matcher(text).matches() ? text : null);
    String official =
        root.parsed(
            "official",
            "",
            "GZ and 14 digits",
            text -> OFFICIAL.matcher(text).matches() ? text : null);
    return RuleInfo.rule(id)
        .named(words("name_zh", "a Chinese name"), words("name_en", "an English name"))
        .defined(words("definition", "what is compared, in one Chinese sentence"))
        .official(official)
        .breaks(behaviour(), severity())
        .valid(from, to.orElse(null))
        .needs(needs.stream().distinct().toArray(String[]::new))
        .normalWhen(words("normal_when", "what would make a hit normal, in Chinese"))
        .version(words("version", "a number that grows with every change"));
  }

  private Behaviour behaviour() {
    List<String> names = Arrays.stream(Behaviour.values()).map(Behaviour::name).toList();
    return root.required(
        "behaviour",
        Behaviour.OUT_OF_SCOPE,
        String.join(", ", names),
        text -> Behaviour.valueOf(text.toUpperCase(Locale.ROOT)));
  }

  private Severity severity() {
    return root.required(
        "severity",
        Severity.HINT,
        "1 (the claim itself proves it), 2 (very likely) or 3 (worth a look)",
        text ->
            Arrays.stream(Severity.values())
                .filter(severity -> severity.code().equals(text))
                .findFirst()
                .orElse(null));
  }

  private String words(String key, String wanted) {
    return root.required(key, "?", wanted, text -> text.strip());
  }

  private Optional<String> expression(String key, boolean ofThisKind) {
    String text = root.text(key, "");
    if (!ofThisKind && !text.isBlank()) {
      root.fault(key, "is for rules of the other kind");
    }
    return Optional.of(text).filter(sql -> ofThisKind && !sql.isBlank());
  }

  private SentenceText evidence() {
    return root.required(
        "evidence",
        new SentenceText(List.of()),
        "a Chinese sentence; each {SQL expression} in it in braces of its own",
        SentenceText::of);
  }

  private List<Exemption> exemptions(Kind kind) {
    List<Exemption> exemptions = new ArrayList<>();
    for (Section section : root.sections("exemptions")) {
      Exemption exemption =
          new Exemption(
              filled(section, "institution"),
              filled(section, "person"),
              filled(section, "item"),
              section.required("owner", "?", "who answers for it", text -> text),
              section.required("reason", "?", "why it is exempt", text -> text),
              section.required("expires", LocalDate.EPOCH, SOME_DAY, LocalDate::parse));
      if (exemption.institution().or(exemption::person).or(exemption::item).isEmpty()) {
        section.fault("institution", "is missing; wanted: institution, person or item");
      }
      if (kind == Kind.CLAIM && exemption.item().isPresent()) {
        section.fault("item", "is for rules of kind line; a settlement has many items");
      }
      exemptions.add(exemption);
    }
    return exemptions;
  }

  private static Optional<String> filled(Section section, String key) {
    return Optional.of(section.text(key, "").strip()).filter(text -> !text.isEmpty());
  }

  private List<LocalCase> cases(Kind kind) {
    List<LocalCase> cases = new ArrayList<>();
    for (Section section : root.sections("tests")) {
      Optional<BigDecimal> amount =
          section.parsed(
              "amount",
              Optional.empty(),
              "yuan with at most two decimals",
              text -> Optional.of(new BigDecimal(text).setScale(2)));
      if (kind == Kind.CLAIM && amount.isPresent()) {
        section.fault("amount", "is for rules of kind line; a settlement's follows from its lines");
      }
      cases.add(
          new LocalCase(
              section.line("expect"),
              "tests[%d]".formatted(cases.size() + 1),
              section.required("name", "?", "what the case is about", text -> text),
              section.scalars("given"),
              section.required(
                  "expect", Verdict.BROKEN, String.join(", ", Verdict.all()), Verdict::of),
              amount));
    }
    for (Verdict wanted : List.of(Verdict.BROKEN, Verdict.KEPT)) {
      if (cases.stream().noneMatch(test -> test.expect() == wanted)) {
        root.fault("tests", "has no case with expect: " + wanted.words());
      }
    }
    return cases;
  }
}
