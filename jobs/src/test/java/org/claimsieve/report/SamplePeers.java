package org.claimsieve.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented indicators of an institution. */
final class SamplePeers {
  private SamplePeers() {}

  static List<PeerComparison> of(Institution institution) {
    Random random = new Random(institution.code().hashCode());
    if (institution.code().startsWith("P")) {
      return List.of(
          peer(
              institution,
              "average-cost-pharmacy",
              "药店次均费用",
              "Cost per purchase",
              "yuan",
              68,
              random));
    }
    return List.of(
        peer(
            institution,
            "repeat-admission",
            "7 日内重复住院率",
            "Readmission in 7 days",
            "ratio",
            0.021,
            random),
        peer(
            institution,
            "average-cost-inpatient",
            "住院次均费用",
            "Cost per stay",
            "yuan",
            8_640,
            random),
        peer(
            institution,
            "average-cost-clinic",
            "门诊次均费用",
            "Cost per clinic visit",
            "yuan",
            246,
            random),
        peer(institution, "mean-stay", "平均住院日", "Mean stay", "day", 7.8, random));
  }

  private static PeerComparison peer(
      Institution institution,
      String id,
      String zh,
      String en,
      String unit,
      double median,
      Random random) {
    double value = median * (0.7 + random.nextDouble() * 1.6);
    List<PeerComparison.Month> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      double mid = median * (0.95 + 0.1 * random.nextDouble());
      months.add(
          new PeerComparison.Month(
              String.format(Locale.ROOT, "%d-%02d", month <= 6 ? 2023 : 2024, (month + 5) % 12 + 1),
              number(value * (0.8 + 0.03 * month - 0.04 * random.nextDouble())),
              number(mid * 0.82),
              number(mid),
              number(mid * 1.2)));
    }
    return new PeerComparison(
        id,
        new Words(zh, en),
        unit,
        number(value),
        institution.peerGroup(),
        41,
        number(median),
        List.of(
            number(median * 0.62),
            number(median * 0.82),
            number(median * 1.2),
            number(median * 1.55)),
        number(median * 0.19),
        number(Math.min(0.99, Math.max(0.03, 0.5 + (value / median - 1) * 0.55))),
        months);
  }

  static BigDecimal number(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }
}
