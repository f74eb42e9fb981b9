package org.claimsieve.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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

/** A back-test made by hand, every figure another number. */
public final class SampleBacktest {
  private SampleBacktest() {}

  /** Before any verdict. */
  public static BacktestReport usual() {
    return with(null);
  }

  /** With verdicts on ten of its cases. */
  public static BacktestReport judged() {
    return with(new Verdicts(10, 8, yuan("0.8000"), yuan("0.4902"), yuan("0.9433")));
  }

  private static BacktestReport with(@Nullable Verdicts verdicts) {
    return new BacktestReport(
        new Question(
            LocalDate.of(2024, 5, 1),
            LocalDate.of(2024, 6, 30),
            LocalDate.of(2024, 7, 5),
            List.of(
                new Parameter("max-gap-days", "15", "7", true),
                new Parameter("same-diagnosis", "true", "true", false)),
            new Words("按到达先后判断。", "Judged in the order of arrival.")),
        SampleRules.all().get(0),
        "3",
        new Figures(8_200, 4_100, 4_321, 123, yuan("45678.90"), 127, 111, 17, 122, 2),
        new Overlap(
            List.of(
                new LiveRule("split-admission", "分解住院", 60, yuan("20000.00")),
                new LiveRule("overlapping-stays", "跨机构重叠住院", 9, yuan("3000.50"))),
            yuan("3000.50"),
            yuan("18000.00"),
            yuan("24678.40")),
        List.of(
            new Mover(
                "H33010200047",
                "江城第二医院",
                "二级综合医院",
                40,
                yuan("9876.54"),
                250,
                yuan("1600.00"),
                6,
                yuan("212.50")),
            new Mover("H33010200001", "<b>仁和</b>医院", "专科医院", 1, yuan("10.00"), 0, null, 0, null)),
        List.of(
            new Month("2024-05", 2_000, 50, yuan("15678.90")),
            new Month("2024-06", 2_100, 73, yuan("30000.00"))),
        verdicts,
        List.of(
            new Example(
                LocalDate.of(2024, 6, 12),
                "江城第二医院",
                "330102202406120000077",
                "张*",
                yuan("1234.50"),
                "2024-06-03出院后第5天（2024-06-08）在同一机构再次入院")));
  }

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount);
  }
}
