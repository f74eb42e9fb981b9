package org.claimsieve.report;

import static org.claimsieve.report.SampleParts.day;
import static org.claimsieve.report.SampleParts.yuan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Invented cases, in turn: split admission, duplicate charge, overlap, score only and others. */
final class SampleCases {
  private static final String SURNAMES = "张王李赵陈刘杨黄周吴徐孙";
  private static final List<List<String>> RULES =
      List.of(
          List.of("split-admission"),
          List.of("duplicate-charge", "bed-days-above-stay"),
          List.of("overlapping-stays"),
          List.of("drug-sex"),
          List.of("pharmacy-many-a-day"),
          List.of(),
          List.of("price-above-limit"));

  private SampleCases() {}

  static CaseFile of(int rank, boolean listed, Random random) {
    List<String> rules = RULES.get((rank - 1) % RULES.size());
    boolean pharmacy = rules.contains("pharmacy-many-a-day");
    Institution institution =
        SampleParts.INSTITUTIONS.get(pharmacy ? 4 : new int[] {0, 1, 2, 3, 5}[(rank * 3) % 5]);
    String id = String.format(Locale.ROOT, "c%09x", 0x51ab37L * rank);
    List<CaseFinding> findings = new ArrayList<>();
    for (String rule : rules) {
      findings.add(finding(id, rule, rank));
    }
    List<EvidenceLine> lines = lines(id, rules, 6 + random.nextInt(12), random);
    BigDecimal exposure =
        lines.stream().map(EvidenceLine::inQuestion).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal percentile = SamplePeers.number(0.999 - rank % 40 * 0.006);
    return new CaseFile(
        rank,
        id,
        listed,
        severity(rules, rank),
        institution,
        "33010000" + (1_000_000 + 7_919L * rank),
        SURNAMES.charAt(rank % SURNAMES.length()) + "*",
        List.of("S20240629" + (100_000 + rank)),
        reason(rules),
        rules,
        exposure,
        exposure.multiply(new BigDecimal("0.72")).setScale(2, java.math.RoundingMode.HALF_UP),
        SamplePeers.number(0.81 - rank % 40 * 0.01),
        percentile,
        "new",
        lines,
        findings,
        timeline(institution, pharmacy, rules),
        SamplePeers.of(institution),
        drivers(pharmacy),
        rank % 3 == 0 || rules.isEmpty() ? List.of() : verdicts(rules.get(0)));
  }

  private static int severity(List<String> rules, int rank) {
    if (rules.isEmpty()) {
      return 4;
    }
    int gravest =
        rules.stream().mapToInt(id -> SampleRules.byId(id).severity()).min().orElseThrow();
    return gravest == 2 && rank % 3 == 0 ? 3 : gravest;
  }

  private static Words reason(List<String> rules) {
    if (rules.isEmpty()) {
      return new Words(
          "住院 2 天，检查化验费占 78 %，无手术和治疗，主要诊断为“颈椎病”，费用结构与同级医院差异明显",
          "A stay of 2 days, 78 % of it tests, no treatment, for cervical spondylosis: unlike its peers");
    }
    return switch (rules.get(0)) {
      case "split-admission" ->
          new Words(
              "出院后 3 天因同一诊断“腰椎间盘突出”再入院；两次住院检查项目 82 % 相同",
              "Back 3 days after discharge for the same lumbar disc; 82 % of the tests are the same");
      case "duplicate-charge" ->
          new Words(
              "“中频脉冲电治疗”6 月 24 日至 27 日每日计费 2 次，共多计 4 次",
              "Electrotherapy charged twice a day from 24 to 27 June, 4 times too often");
      case "overlapping-stays" ->
          new Words(
              "6 月 18 日至 22 日同时在两家医院住院，重叠 4 天",
              "In two hospitals at once from 18 to 22 June, 4 days");
      case "drug-sex" ->
          new Words("男性参保人收取“阴道分泌物检查”2 次", "A man is charged two gynaecological tests");
      case "pharmacy-many-a-day" ->
          new Words(
              "6 月 29 日在同一药店结算 5 次，购同一药品 15 盒", "5 settlements in a day, 15 packs of one drug");
      default ->
          new Words("“彩色多普勒超声”单价 180.00 元，高于限价 120.00 元", "Ultrasound at 180.00, limit 120.00");
    };
  }

  private static CaseFinding finding(String caseId, String ruleId, int rank) {
    RuleText rule = SampleRules.byId(ruleId);
    return new CaseFinding(
        "j" + caseId + ruleId,
        ruleId,
        rule.name(),
        reason(List.of(ruleId)),
        yuan(Integer.toString(400 + rank * 13 % 900)),
        rule.severity(),
        rule.basis(),
        "管理类",
        "S20240629" + (100_000 + rank),
        "M" + (880_000 + rank),
        List.of("B" + caseId + "0"));
  }

  private static List<EvidenceLine> lines(
      String caseId, List<String> rules, int count, Random random) {
    List<EvidenceLine> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] item = SampleParts.item(i % 3 == 2 ? "drug" : "service", i % 8 + 1);
      boolean offending = !rules.isEmpty() && i % 4 != 3;
      BigDecimal price = BigDecimal.valueOf(1_200 + random.nextInt(24_000), 2);
      BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(4));
      BigDecimal amount = price.multiply(quantity).setScale(2);
      String finding = rules.isEmpty() ? "" : "j" + caseId + rules.get(i % rules.size());
      lines.add(
          new EvidenceLine(
              "B" + caseId + i,
              "S1",
              day("2024-06-20").plusDays(i / 2),
              item[0],
              item[1],
              quantity,
              price,
              amount,
              offending ? amount : yuan("0"),
              offending,
              finding.isEmpty() ? List.of() : List.of(finding),
              cells(rules, offending)));
    }
    return lines;
  }

  private static Set<EvidenceLine.Cell> cells(List<String> rules, boolean offending) {
    if (!offending) {
      return Set.of();
    }
    return switch (rules.get(0)) {
      case "price-above-limit" -> Set.of(EvidenceLine.Cell.PRICE);
      case "drug-sex" -> Set.of(EvidenceLine.Cell.ITEM);
      case "duplicate-charge" -> Set.of(EvidenceLine.Cell.QUANTITY, EvidenceLine.Cell.DATE);
      default -> Set.of(EvidenceLine.Cell.AMOUNT);
    };
  }

  private static List<TimelineEvent> timeline(
      Institution institution, boolean pharmacy, List<String> rules) {
    List<TimelineEvent> events = new ArrayList<>();
    String name = institution.name();
    events.add(visit("clinic", "2024-05-27", name, "腰痛", "312.40", false));
    if (pharmacy) {
      for (int i = 0; i < 5; i++) {
        events.add(visit("pharmacy", "2024-06-29", name, "购药", "186.00", true));
      }
      return events;
    }
    LocalDate second = rules.contains("overlapping-stays") ? day("2024-06-18") : day("2024-06-20");
    events.add(
        stay(
            "2024-06-08",
            rules.contains("overlapping-stays") ? "2024-06-22" : "2024-06-17",
            rules.contains("overlapping-stays") ? "西溪湾仁爱康复医院" : name,
            "8420.10",
            false));
    events.add(stay(second.toString(), "2024-06-28", name, "12480.00", true));
    events.add(visit("pharmacy", "2024-06-03", "百草堂大药房南星店", "购药", "96.50", false));
    events.add(visit("clinic", "2024-06-19", name, "复诊", "148.00", false));
    return events;
  }

  private static TimelineEvent visit(
      String kind, String date, String institution, String label, String amount, boolean ofCase) {
    return new TimelineEvent(kind, day(date), day(date), institution, label, yuan(amount), ofCase);
  }

  private static TimelineEvent stay(
      String from, String to, String institution, String amount, boolean ofCase) {
    return new TimelineEvent(
        "inpatient", day(from), day(to), institution, "腰椎间盘突出", yuan(amount), ofCase);
  }

  private static List<ScoreDriverRow> drivers(boolean pharmacy) {
    if (pharmacy) {
      return List.of(
          driver("当日结算次数", "Settlements that day", "times", 5, 1, 6.1, 0.18),
          driver("次均费用", "Cost", "yuan", 186, 68, 2.2, 0.06));
    }
    return List.of(
        driver("检查化验费占比", "Share of tests", "ratio", 0.78, 0.31, 4.8, 0.142),
        driver("住院天数", "Days of stay", "day", 2, 7.8, -3.1, -0.088),
        driver("距上次出院天数", "Days since discharge", "day", 3, 64, -2.4, -0.051),
        driver("日均费用", "Cost a day", "yuan", 1_560, 982, 1.9, 0.037),
        driver("药品费占比", "Share of drugs", "ratio", 0.12, 0.34, -1.6, -0.022));
  }

  private static ScoreDriverRow driver(
      String zh,
      String en,
      String unit,
      double value,
      double median,
      double deviation,
      double contribution) {
    return new ScoreDriverRow(
        new Words(zh, en),
        unit,
        SamplePeers.number(value),
        SamplePeers.number(median),
        SamplePeers.number(deviation),
        SamplePeers.number(contribution));
  }

  private static List<EarlierVerdict> verdicts(String rule) {
    return List.of(
        new EarlierVerdict(day("2024-05-14"), rule, "confirmed", yuan("3260.00"), "病历无变化记录，已退回"),
        new EarlierVerdict(day("2024-03-02"), rule, "refuted", yuan("0"), "按疗程化疗，属正常"));
  }
}
