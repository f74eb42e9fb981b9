package org.claimsieve.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class BacktestPageTest {
  @Test
  void holdsEveryFigure() {
    assertThat(page(SampleBacktest.usual()))
        .contains("规则回测", "分解住院", "split-admission", "版本 3")
        .contains("2024-05-01 至 2024-06-30，共 61 天", "不晚于 2024-07-05")
        .contains(">123<", "45,678.90", "24,678.40", ">300.00<", ">2.00<", ">127<", ">111<")
        .contains("max-gap-days", "本次指定", "按配置")
        .contains("其中 3,000.50 元的明细已由其他现行规则列为违规项", "18,000.00 元已由本规则现行列出")
        .contains("分解住院（本规则现行）", "跨机构重叠住院", "20,000.00")
        .contains("江城第二医院", "1,600.00", "212.50", "9,876.54")
        .contains("2024-05", "250.00", "347.62", "30,000.00")
        .contains("尚无核查结论。")
        .contains("330102202406120000077", "张*", "1,234.50", "再次入院")
        .contains("按到达先后判断。", "另有 2 条疑点指向区间以前的结算");
  }

  @Test
  void saysHowManyCasesInspectorsUpheld() {
    assertThat(page(SampleBacktest.judged()))
        .contains("已有结论的案件 10 件，属实或部分属实 8 件，占 80.0 %（95 % 置信区间 49.0 % 至 94.3 %）。")
        .doesNotContain("尚无核查结论");
  }

  @Test
  void needsNeitherNetworkNorScript() {
    assertThat(page(SampleBacktest.usual()))
        .startsWith("<!doctype html>")
        .contains("default-src 'none'", "&lt;b&gt;仁和")
        .doesNotContain("<script", "<b>仁和")
        .doesNotContainPattern("(src|href)=\"?https?:");
  }

  @Test
  void sameReportSameBytesOnAnyMachine() {
    byte[] here = BacktestPage.of(SampleBacktest.usual());
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("ar-EG", "de-DE")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(BacktestPage.of(SampleBacktest.usual())).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String page(BacktestReport report) {
    return new String(BacktestPage.of(report), UTF_8);
  }
}
