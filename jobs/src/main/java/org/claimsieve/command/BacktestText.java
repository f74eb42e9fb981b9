package org.claimsieve.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.claimsieve.report.BacktestReport;
import org.claimsieve.report.BacktestReport.Example;
import org.claimsieve.report.BacktestReport.Figures;
import org.claimsieve.report.BacktestReport.LiveRule;
import org.claimsieve.report.BacktestReport.Month;
import org.claimsieve.report.BacktestReport.Mover;
import org.claimsieve.report.BacktestReport.Overlap;
import org.claimsieve.report.BacktestReport.Parameter;
import org.claimsieve.report.BacktestReport.Question;
import org.claimsieve.report.BacktestReport.Verdicts;
import org.jspecify.annotations.Nullable;

/** A back-test in the terminal and as JSON. */
final class BacktestText {
  private BacktestText() {}

  static void print(PrintWriter out, BacktestReport report) {
    Question question = report.question();
    out.println(
        "Rule %s %s, version %s, on settlements of %s to %s that arrived %s."
            .formatted(
                report.rule().ruleId(),
                report.rule().name().zh(),
                report.version(),
                question.from(),
                question.to(),
                question.known() == null ? "on any date" : "by " + question.known()));
    out.println("Parameters: " + parameters(question.parameters()));
    figures(out, report);
    overlap(out, report);
    institutions(out, report.institutions());
    months(out, report.months());
    out.println("Verdicts: " + said(report.verdicts()));
    examples(out, report.examples());
    out.println(question.nature().en());
    if (report.figures().elsewhere() > 0) {
      out.println(
          "Findings on settlements before the range, counted nowhere above: "
              + whole(report.figures().elsewhere()));
    }
  }

  private static String parameters(List<Parameter> parameters) {
    return parameters.isEmpty()
        ? "the rule has none"
        : parameters.stream().map(BacktestText::text).collect(Collectors.joining(", "));
  }

  private static String text(Parameter parameter) {
    String text = parameter.key() + "=" + parameter.value();
    return parameter.value().equals(parameter.fallback())
        ? text
        : text + " (default " + parameter.fallback() + ")";
  }

  private static void figures(PrintWriter out, BacktestReport report) {
    Figures figures = report.figures();
    TextTable table = new TextTable("figure", "value");
    table.add("hits", whole(figures.hits()));
    table.add("yuan", yuan(figures.amount()));
    table.add("of them new", yuan(report.overlap().fresh()));
    table.add("hits per 10,000 settlements judged", decimal(report.rate()));
    table.add("cases a day", decimal(report.casesADay()));
    table.add("settlements hit", whole(figures.settlementsHit()));
    table.add("persons", whole(figures.persons()));
    table.add("institutions", whole(figures.institutions()));
    table.add("settlements judged", whole(figures.judged()));
    table.add("subjects judged", whole(figures.subjects()));
    table.add("settlements", whole(figures.settlements()));
    table.print(out);
  }

  private static void overlap(PrintWriter out, BacktestReport report) {
    Overlap overlap = report.overlap();
    if (overlap.rules().isEmpty()) {
      out.println("No live rule has a finding on the same settlements.");
    } else {
      out.println("Live rules with findings on the same settlements:");
      TextTable table = new TextTable("rule", "name", "settlements", "yuan on its lines");
      for (LiveRule rule : overlap.rules()) {
        table.add(rule.id(), rule.name(), whole(rule.settlements()), yuan(rule.amount()));
      }
      table.print(out);
    }
    out.println(
        "Of the yuan %s are on lines that other rules accuse already, %s on further ones of the rule as it is live, %s are new."
            .formatted(yuan(overlap.ofOthers()), yuan(overlap.ofItself()), yuan(overlap.fresh())));
  }

  private static void institutions(PrintWriter out, List<Mover> movers) {
    out.println("Institutions with the most hits:");
    TextTable table =
        new TextTable("code", "name", "hits", "yuan", "judged", "per 10,000", "peers' median");
    for (Mover mover : movers) {
      table.add(
          mover.code(),
          mover.name(),
          whole(mover.hits()),
          yuan(mover.amount()),
          whole(mover.judged()),
          decimal(mover.rate()),
          decimal(mover.peerMedian()));
    }
    table.print(out);
  }

  private static void months(PrintWriter out, List<Month> months) {
    out.println("By month of settlement:");
    TextTable table = new TextTable("month", "judged", "hits", "per 10,000", "yuan");
    for (Month month : months) {
      table.add(
          month.month(),
          whole(month.judged()),
          whole(month.hits()),
          decimal(month.rate()),
          yuan(month.amount()));
    }
    table.print(out);
  }

  private static String said(@Nullable Verdicts verdicts) {
    return verdicts == null
        ? "no verdicts yet"
        : String.format(
            Locale.ROOT,
            "%,d of %,d cases upheld, %s, 95 %% interval %s to %s",
            verdicts.upheld(),
            verdicts.judged(),
            verdicts.share(),
            verdicts.low(),
            verdicts.high());
  }

  private static void examples(PrintWriter out, List<Example> examples) {
    out.println("Examples, drawn by their hash:");
    TextTable table =
        new TextTable("day", "institution", "settlement", "person", "yuan", "finding");
    for (Example example : examples) {
      table.add(
          example.day(),
          example.institution(),
          example.setlId(),
          example.person(),
          yuan(example.amount()),
          example.sentence());
    }
    table.print(out);
  }

  static Map<String, Object> asMap(BacktestReport report) {
    Question question = report.question();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", report.rule().ruleId());
    map.put("version", report.version());
    map.put("from", question.from().toString());
    map.put("to", question.to().toString());
    map.put("known", Objects.toString(question.known(), null));
    Map<String, String> parameters = new LinkedHashMap<>();
    question.parameters().forEach(one -> parameters.put(one.key(), one.value()));
    map.put("parameters", parameters);
    map.put("figures", map(report));
    map.put("overlap", map(report.overlap()));
    map.put("institutions", report.institutions().stream().map(BacktestText::map).toList());
    map.put("months", report.months().stream().map(BacktestText::map).toList());
    map.put("verdicts", map(report.verdicts()));
    map.put("examples", report.examples().stream().map(BacktestText::map).toList());
    map.put("nature", question.nature().en());
    return map;
  }

  private static Map<String, Object> map(BacktestReport report) {
    Figures figures = report.figures();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("hits", figures.hits());
    map.put("amount", figures.amount().toPlainString());
    map.put("per_10000_judged", Objects.toString(report.rate(), null));
    map.put("cases", figures.cases());
    map.put("cases_a_day", report.casesADay().toPlainString());
    map.put("settlements_hit", figures.settlementsHit());
    map.put("persons", figures.persons());
    map.put("institutions", figures.institutions());
    map.put("judged", figures.judged());
    map.put("subjects", figures.subjects());
    map.put("settlements", figures.settlements());
    map.put("elsewhere", figures.elsewhere());
    return map;
  }

  private static Map<String, Object> map(Overlap overlap) {
    return Map.of(
        "rules", overlap.rules().stream().map(BacktestText::map).toList(),
        "of_others", overlap.ofOthers().toPlainString(),
        "of_itself", overlap.ofItself().toPlainString(),
        "new", overlap.fresh().toPlainString());
  }

  private static Map<String, Object> map(LiveRule rule) {
    return Map.of(
        "rule", rule.id(),
        "name", rule.name(),
        "settlements", rule.settlements(),
        "amount", rule.amount().toPlainString());
  }

  private static Map<String, Object> map(Mover mover) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", mover.code());
    map.put("name", mover.name());
    map.put("peers", mover.peers());
    map.put("hits", mover.hits());
    map.put("amount", mover.amount().toPlainString());
    map.put("judged", mover.judged());
    map.put("per_10000_judged", Objects.toString(mover.rate(), null));
    map.put("peer_count", mover.peerCount());
    map.put("peer_median", Objects.toString(mover.peerMedian(), null));
    return map;
  }

  private static Map<String, Object> map(Month month) {
    return Map.of(
        "month", month.month(),
        "judged", month.judged(),
        "hits", month.hits(),
        "amount", month.amount().toPlainString());
  }

  private static @Nullable Map<String, Object> map(@Nullable Verdicts verdicts) {
    return verdicts == null
        ? null
        : Map.of(
            "judged", verdicts.judged(),
            "upheld", verdicts.upheld(),
            "share", verdicts.share(),
            "low", verdicts.low(),
            "high", verdicts.high());
  }

  private static Map<String, Object> map(Example example) {
    return Map.of(
        "day", example.day().toString(),
        "institution", example.institution(),
        "settlement", example.setlId(),
        "person", example.person(),
        "amount", example.amount().toPlainString(),
        "sentence", example.sentence());
  }

  private static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String yuan(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount);
  }

  private static String decimal(@Nullable BigDecimal value) {
    return value == null ? "–" : yuan(value);
  }
}
