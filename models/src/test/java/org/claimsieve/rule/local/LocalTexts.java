package org.claimsieve.rule.local;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.Severity;
import org.claimsieve.rule.local.LocalRuleText.Kind;

/** A local rule as a file would say it, one key after the other. */
public final class LocalTexts {
  private final String id;
  private final Kind kind;
  private final String condition;
  private final Map<String, String> parameters = new TreeMap<>();
  private final List<Exemption> exemptions = new ArrayList<>();
  private String[] needs = {};
  private Optional<String> amount = Optional.empty();
  private Optional<String> share = Optional.empty();
  private Optional<String> lines = Optional.empty();
  private String evidence = "违反本地规则";

  private LocalTexts(String id, Kind kind, String condition) {
    this.id = id;
    this.kind = kind;
    this.condition = condition;
  }

  public static LocalTexts line(String id, String condition) {
    return new LocalTexts(id, Kind.LINE, condition);
  }

  public static LocalTexts claim(String id, String condition) {
    return new LocalTexts(id, Kind.CLAIM, condition);
  }

  public LocalTexts needs(String... columns) {
    needs = columns;
    return this;
  }

  public LocalTexts parameter(String name, String literal) {
    parameters.put(name, literal);
    return this;
  }

  public LocalTexts amount(String sql) {
    amount = Optional.of(sql);
    return this;
  }

  public LocalTexts share(String sql) {
    share = Optional.of(sql);
    return this;
  }

  public LocalTexts lines(String sql) {
    lines = Optional.of(sql);
    return this;
  }

  public LocalTexts evidence(String sentence) {
    evidence = sentence;
    return this;
  }

  /** An exemption of those that are not null. */
  public LocalTexts exempt(String institution, String person, String item, String expires) {
    exemptions.add(
        new Exemption(
            Optional.ofNullable(institution),
            Optional.ofNullable(person),
            Optional.ofNullable(item),
            "医药服务科",
            "试点",
            LocalDate.parse(expires)));
    return this;
  }

  public Rule rule() {
    RuleInfo info =
        RuleInfo.rule(id)
            .named("本地规则", "A rule of our own")
            .defined("本地规则口径。")
            .breaks(Behaviour.OVER_SUPPLY, Severity.SUSPICIOUS)
            .needs(needs)
            .normalWhen("录入有误")
            .version("1");
    return new LocalRuleText(
            info,
            kind,
            parameters,
            condition,
            amount,
            share,
            lines,
            SentenceText.of(evidence),
            exemptions,
            id + ".yml",
            "0".repeat(64))
        .rule();
  }
}
