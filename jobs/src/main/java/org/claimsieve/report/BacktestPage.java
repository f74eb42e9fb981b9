package org.claimsieve.report;

import gg.jte.output.Utf8ByteOutput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimsieve.report.BacktestReport.Figures;
import org.claimsieve.report.BacktestReport.Overlap;
import org.claimsieve.report.BacktestReport.Parameter;
import org.claimsieve.report.BacktestReport.Question;
import org.claimsieve.report.BacktestReport.Verdicts;
import org.claimsieve.report.BacktestSheet.Cell;
import org.claimsieve.report.BacktestSheet.Figure;
import org.claimsieve.report.BacktestSheet.Line;
import org.claimsieve.report.BacktestSheet.Part;
import org.jspecify.annotations.Nullable;

/** A back-test as one HTML file in Chinese that needs neither network nor script. */
public final class BacktestPage {
  private static final String NOTHING = "–";

  private BacktestPage() {}

  /** The file; the same report gives the same bytes. */
  public static byte[] of(BacktestReport report) {
    Utf8ByteOutput html = new Utf8ByteOutput();
    Templates.engine().render("backtest.jte", sheet(report), html);
    return html.toByteArray();
  }

  static BacktestSheet sheet(BacktestReport report) {
    String name = report.rule().name().zh();
    Question question = report.question();
    String range = question.from() + " 至 " + question.to();
    String known = question.known() == null ? "不限" : "不晚于 " + question.known();
    return new BacktestSheet(
        "规则回测 · " + name + " · " + range,
        Resource.text("page/page.css") + Resource.text("page/backtest.css"),
        "规则回测",
        name + "　" + report.rule().ruleId() + "　版本 " + report.version(),
        List.of(
            "结算日期 %s，共 %s 天　数据到达日期 %s".formatted(range, whole(question.days()), known),
            report.rule().definition().zh()),
        figures(report),
        List.of(
            parameters(question),
            overlap(report),
            institutions(report),
            months(report),
            verdicts(report.verdicts()),
            examples(report),
            notes(report)),
        List.of("供内部核查使用，未经核实不得作为处理依据。含个人信息，姓名已脱敏，请勿外传。"));
  }

  private static List<Figure> figures(BacktestReport report) {
    Figures figures = report.figures();
    return List.of(
        new Figure("hits", "疑点", whole(figures.hits()), "条"),
        new Figure("amount", "涉及金额", yuan(figures.amount()), "元"),
        new Figure("fresh", "其中新增", yuan(report.overlap().fresh()), "元"),
        new Figure("rate", "每万笔判断结算", decimal(report.rate()), "条"),
        new Figure("cases-a-day", "日均案件", decimal(report.casesADay()), "件"),
        new Figure("settlements-hit", "涉及结算", whole(figures.settlementsHit()), "笔"),
        new Figure("persons", "涉及参保人", whole(figures.persons()), "人"),
        new Figure("institutions-hit", "涉及机构", whole(figures.institutions()), "家"),
        new Figure("judged", "判断结算", whole(figures.judged()), "笔"),
        new Figure("settlements", "区间结算", whole(figures.settlements()), "笔"));
  }

  private static Part parameters(Question question) {
    List<Line> rows = new ArrayList<>();
    for (Parameter parameter : question.parameters()) {
      rows.add(
          line(
              Cell.of(parameter.key()),
              Cell.of(parameter.value()),
              Cell.of(parameter.fallback()),
              Cell.of(parameter.asked() ? "本次指定" : "按配置")));
    }
    return new Part(
        "parameters",
        "参数",
        rows.isEmpty() ? List.of("本规则没有参数。") : List.of(),
        List.of(Cell.of("参数"), Cell.of("本次取值"), Cell.of("默认值"), Cell.of("来源")),
        rows);
  }

  private static Part overlap(BacktestReport report) {
    Overlap overlap = report.overlap();
    List<Line> rows = new ArrayList<>();
    for (BacktestReport.LiveRule rule : overlap.rules()) {
      boolean itself = rule.id().equals(report.rule().ruleId());
      rows.add(
          line(
              Cell.of(rule.name() + (itself ? "（本规则现行）" : "")),
              Cell.of(rule.id()),
              Cell.number(whole(rule.settlements())),
              Cell.number(yuan(rule.amount()))));
    }
    String shares =
        "涉及金额 %s 元，其中 %s 元的明细已由其他现行规则列为违规项，%s 元已由本规则现行列出，新增 %s 元。"
            .formatted(
                yuan(report.figures().amount()),
                yuan(overlap.ofOthers()),
                yuan(overlap.ofItself()),
                yuan(overlap.fresh()));
    return new Part(
        "overlap",
        "与现行规则重叠",
        List.of(shares),
        List.of(
            Cell.of("现行规则"), Cell.of("编号"), Cell.number("同时命中的结算（笔）"), Cell.number("其明细上的金额（元）")),
        rows);
  }

  private static Part institutions(BacktestReport report) {
    List<Line> rows = new ArrayList<>();
    for (BacktestReport.Mover mover : report.institutions()) {
      rows.add(
          line(
              Cell.of(mover.name()),
              Cell.of(mover.code()),
              Cell.of(mover.peers()),
              Cell.number(whole(mover.hits())),
              Cell.number(yuan(mover.amount())),
              Cell.number(whole(mover.judged())),
              Cell.number(decimal(mover.rate())),
              Cell.number(decimal(mover.peerMedian())),
              Cell.number(whole(mover.peerCount()))));
    }
    return new Part(
        "institutions",
        "变动最大的机构",
        rows.isEmpty() ? List.of("没有疑点。") : List.of(),
        List.of(
            Cell.of("机构"),
            Cell.of("编码"),
            Cell.of("类别"),
            Cell.number("疑点（条）"),
            Cell.number("涉及金额（元）"),
            Cell.number("判断结算（笔）"),
            Cell.number("每万笔（条）"),
            Cell.number("同级中位数"),
            Cell.number("同级家数")),
        rows);
  }

  private static Part months(BacktestReport report) {
    List<Line> rows = new ArrayList<>();
    for (BacktestReport.Month month : report.months()) {
      rows.add(
          line(
              Cell.of(month.month()),
              Cell.number(whole(month.judged())),
              Cell.number(whole(month.hits())),
              Cell.number(decimal(month.rate())),
              Cell.number(yuan(month.amount()))));
    }
    return new Part(
        "months",
        "按结算月份",
        List.of(),
        List.of(
            Cell.of("月份"),
            Cell.number("判断结算（笔）"),
            Cell.number("疑点（条）"),
            Cell.number("每万笔（条）"),
            Cell.number("涉及金额（元）")),
        rows);
  }

  private static Part verdicts(@Nullable Verdicts verdicts) {
    String said =
        verdicts == null
            ? "尚无核查结论。"
            : "已有结论的案件 %s 件，属实或部分属实 %s 件，占 %s（95 %% 置信区间 %s 至 %s）。"
                .formatted(
                    whole(verdicts.judged()),
                    whole(verdicts.upheld()),
                    percent(verdicts.share()),
                    percent(verdicts.low()),
                    percent(verdicts.high()));
    return new Part("verdicts", "核查结论", List.of(said), List.of(), List.of());
  }

  private static Part examples(BacktestReport report) {
    List<Line> rows = new ArrayList<>();
    for (BacktestReport.Example example : report.examples()) {
      rows.add(
          line(
              Cell.of(example.day().toString()),
              Cell.of(example.institution()),
              Cell.of(example.setlId()),
              Cell.of(example.person()),
              Cell.number(yuan(example.amount())),
              Cell.of(example.sentence())));
    }
    return new Part(
        "examples",
        "示例",
        List.of(rows.isEmpty() ? "没有疑点。" : "按编号随机抽取，同样的数据抽到同样的示例。"),
        List.of(
            Cell.of("结算日期"),
            Cell.of("机构"),
            Cell.of("结算编号"),
            Cell.of("参保人"),
            Cell.number("涉及金额（元）"),
            Cell.of("疑点")),
        rows);
  }

  private static Part notes(BacktestReport report) {
    List<String> sentences = new ArrayList<>();
    sentences.add(report.question().nature().zh());
    sentences.add("知识库、机构和医师登记用现有内容；更正过的结算按最后一次到达，已退费的结算不计。");
    sentences.add("每万笔以本规则判断过的结算为分母；同级中位数取同类同级且判断结算足够多的机构。");
    if (report.figures().elsewhere() > 0) {
      sentences.add("另有 %s 条疑点指向区间以前的结算，未计入。".formatted(whole(report.figures().elsewhere())));
    }
    return new Part("notes", "说明", sentences, List.of(), List.of());
  }

  private static Line line(Cell... cells) {
    return new Line(List.of(cells));
  }

  private static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  private static String yuan(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount);
  }

  private static String decimal(@Nullable BigDecimal value) {
    return value == null ? NOTHING : yuan(value);
  }

  private static String percent(BigDecimal share) {
    return String.format(Locale.ROOT, "%.1f %%", share.movePointRight(2));
  }
}
