package org.claimsieve.night;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.localrule.LocalRules;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Nearest;
import org.claimsieve.problem.Problem;
import org.claimsieve.report.BacktestReport.Parameter;
import org.claimsieve.report.Words;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.local.LocalRule;

/**
 * The rule of a back-test, made with its parameters.
 *
 * @param parameters everything that it can be told, with what it was told
 */
record TriedRule(Rule rule, List<Parameter> parameters) {
  private static final Words ALONE =
      new Words(
          "本规则逐条（逐笔）判断，回测结果与逐夜运行一致。",
          "The rule judges each row by itself: the back-test finds what the nights find.");
  private static final Words TONIGHT =
      new Words(
          "本规则在当夜到达的明细之间比较。回测把整个区间当作一夜，原本分在几夜到达的明细在这里一起比较，命中可能多于逐夜运行之和。",
          "The rule compares rows that arrive in one night. The back-test takes the range as one night: rows that came in several nights meet here, so that it may find more than the nights together.");
  private static final Words HISTORY =
      new Words(
          "本规则按到达先后与历史比较。夜间同一对象可能连续几夜列出，当夜尚未到达的内容不参与比较；回测把整个区间当作一夜，每个对象只计一次，以区间末的全部数据判断，区间以后才补齐的情形不计入。",
          "The rule compares with history in the order of arrival. Nights may list a subject several times and do not see what comes later; the back-test takes the range as one night, counts each subject once and judges it by all of the range. What is completed only after the range is left out.");

  /** Refuses an unknown rule, an unknown parameter and a value that cannot be used. */
  static TriedRule of(Home home, Configuration configuration, BacktestRequest request) {
    String id = request.rule();
    Optional<Rule> local = local(home, id);
    if (local.isPresent()) {
      if (!request.parameters().isEmpty()) {
        throw Problem.of(
            Category.CONFIGURATION,
            "rule %s: takes no --param; change its params in %s"
                .formatted(id, ((LocalRule) local.get()).text().file()));
      }
      return new TriedRule(local.get(), List.of());
    }
    Map<String, String> told =
        new TreeMap<>(configuration.rules().options().getOrDefault(id, Map.of()));
    told.putAll(request.parameters());
    RuleOptions options = RuleOptions.of(told.isEmpty() ? Map.of() : Map.of(id, told));
    List<Rule> rules = RuleCatalog.discover(options);
    for (Rule rule : rules) {
      if (rule.info().id().equals(id)) {
        List<Parameter> parameters =
            options.known(rule.info()).stream()
                .map(
                    option ->
                        new Parameter(
                            option.key(),
                            told.getOrDefault(option.key(), option.fallback()),
                            option.fallback(),
                            request.parameters().containsKey(option.key())))
                .toList();
        return new TriedRule(rule, parameters);
      }
    }
    throw Problem.of(
        Category.CONFIGURATION,
        "rule %s: there is no such rule; %s"
            .formatted(id, Nearest.hint(id, rules.stream().map(r -> r.info().id()).toList())));
  }

  /** A rule of the home's own. */
  private static Optional<Rule> local(Home home, String id) {
    return LocalRules.read(home.rules(), List.of()).rules().stream()
        .filter(rule -> rule.info().id().equals(id))
        .findFirst();
  }

  /** How a back-test of the rule differs from the nights. */
  Words nature() {
    if (rule instanceof LineRule || rule instanceof ClaimRule) {
      return ALONE;
    }
    return rule.info().lookbackDays() == 0 ? TONIGHT : HISTORY;
  }
}
