package org.claimsieve.report;

import static org.claimsieve.report.SampleParts.day;
import static org.claimsieve.report.SampleParts.yuan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A list of one team's night, with invented institutions, persons and claims. */
final class SampleList {
  private static final int LISTED = 20;

  private SampleList() {}

  /** A usual night: six cases written by hand, the others drawn. */
  static InspectionList usual() {
    return of(96);
  }

  static InspectionList of(int cases) {
    List<CaseFile> files = new ArrayList<>();
    Random random = new Random(20240630);
    for (int rank = 1; rank <= cases; rank++) {
      files.add(SampleCases.of(rank, rank <= LISTED, random));
    }
    return new InspectionList(
        header(files),
        files,
        SampleRules.all(),
        SampleParts.INSTITUTIONS.stream()
            .map(institution -> new InstitutionProfile(institution, SamplePeers.of(institution)))
            .toList(),
        rankings(),
        coverage(),
        quality(),
        new ListSource("7c0e5b2f9a41d83e6f10", "0.1.0"));
  }

  private static ListHeader header(List<CaseFile> files) {
    return new ListHeader(
        day("2024-06-30"),
        "330102",
        new Words("第三稽核组", "Inspection team 3"),
        58_213,
        yuan("41203118.42"),
        312,
        files.size(),
        files.stream().filter(CaseFile::listed).count(),
        files.stream()
            .filter(CaseFile::listed)
            .map(CaseFile::exposure)
            .reduce(BigDecimal.ZERO, BigDecimal::add),
        true,
        37,
        6L,
        9,
        11,
        List.of(new Words("药品进销存异常", "Drug stock mismatch"), new Words("限年龄用药", "Age limit")));
  }

  private static List<UsageRow> rankings() {
    List<UsageRow> rows = new ArrayList<>();
    Random random = new Random(7);
    rank(rows, "", 60, random);
    for (Institution institution : SampleParts.INSTITUTIONS) {
      rank(rows, institution.code(), 12, random);
    }
    return rows;
  }

  private static void rank(List<UsageRow> rows, String institution, int places, Random random) {
    for (String kind : List.of("drug", "service")) {
      long settlements = institution.isEmpty() ? 9_800 : 420;
      for (int place = 1; place <= places; place++) {
        settlements -= random.nextInt((int) Math.max(2, settlements / 12));
        String[] item = SampleParts.item(kind, place);
        Long change = place % 9 == 0 ? null : Long.valueOf(random.nextInt(9) - 4);
        BigDecimal amount =
            BigDecimal.valueOf(settlements * (8L + random.nextInt(90)) * 100, 2)
                .setScale(2, RoundingMode.UNNECESSARY);
        rows.add(
            new UsageRow(
                institution,
                kind,
                item[0],
                item[1],
                place,
                change,
                settlements,
                settlements * 4 / 5,
                BigDecimal.valueOf(settlements * 3),
                amount));
      }
    }
  }

  private static List<QualityRow> quality() {
    Words settlements = new Words("结算", "setl_d");
    return List.of(
        new QualityRow(
            "person-sex",
            new Words("性别与证件号码一致", "The stated sex fits the certificate number"),
            settlements,
            57_004,
            913,
            new BigDecimal("0.016016"),
            null,
            "330102202406300000017; 330102202406300000231; 330102202406300001102"),
        new QualityRow(
            "settlement-lines",
            new Words("医疗费总额与费用明细合计一致", "Total fee equals the sum of its lines"),
            settlements,
            58_190,
            4,
            new BigDecimal("0.000069"),
            yuan("1312.40"),
            "330102202406300000415"),
        new QualityRow(
            "line-orphan",
            new Words("费用明细能找到所属结算单", "A line's settlement is known"),
            new Words("费用明细", "fee_list_d"),
            498_220,
            0,
            new BigDecimal("0.000000"),
            null,
            ""),
        new QualityRow(
            "date-age",
            new Words("按出生日期不超过 130 岁", "Nobody is older than 130"),
            settlements,
            0,
            0,
            null,
            null,
            ""));
  }

  private static List<CoverageRow> coverage() {
    List<CoverageRow> rows = new ArrayList<>();
    int broken = 3;
    for (RuleText rule : SampleRules.all()) {
      broken = broken * 5 % 61 + 1;
      rows.add(
          new CoverageRow(
              "rule",
              rule.ruleId(),
              rule.name(),
              "ran",
              58_213,
              broken,
              58_213 - broken - 1_204,
              1_204,
              new BigDecimal("0.962"),
              Words.of("")));
    }
    rows.add(
        new CoverageRow(
            "rule",
            "drug-stock",
            new Words("药品进销存异常", "Drug stock mismatch"),
            "not_applicable",
            0,
            0,
            0,
            58_213,
            null,
            new Words("未收到进销存数据", "no stock data arrived")));
    rows.add(
        new CoverageRow(
            "indicator",
            "average-cost",
            new Words("次均费用", "Average cost"),
            "ran",
            41,
            0,
            41,
            0,
            new BigDecimal("1.000"),
            Words.of("")));
    rows.add(
        new CoverageRow(
            "detector",
            "isolation-forest",
            new Words("孤立森林", "Isolation forest"),
            "ran",
            57_870,
            0,
            57_870,
            343,
            new BigDecimal("0.991"),
            Words.of("")));
    return rows;
  }
}
