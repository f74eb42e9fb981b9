package org.claimsieve.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.casework.CaseOracle.Claim;
import org.claimsieve.casework.CaseOracle.Hit;
import org.claimsieve.casework.CaseOracle.Line;
import org.claimsieve.casework.CaseOracle.Strange;
import org.claimsieve.schema.CaseLine;
import org.claimsieve.schema.CaseRow;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CasesTest {
  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 2);

  private static final CaseOptions OPTIONS =
      new CaseOptions(CaseOptions.defaults().precision(), 0.9, 3, 2, 7);

  private final List<Claim> claims = new ArrayList<>();
  private final List<Hit> findings = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Strange> scores = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22})
  void agreesWithThePlainOracle(long seed) {
    randomNight(new Random(seed));
    CaseOracle oracle = new CaseOracle(OPTIONS, claims, findings, lines, scores);

    Caseload caseload = new Cases(OPTIONS).of(input(seed));
    List<Row> caseLines = caseload.lines().collectAsList();
    List<Row> cases = caseload.cases().collectAsList();

    assertThat(caseLines.stream().map(CasesTest::text).sorted().toList()).isEqualTo(oracle.lines());
    assertThat(
            cases.stream()
                .map(CasesTest::made)
                .sorted(Comparator.comparing(CaseOracle.Case::caseId))
                .toList())
        .isEqualTo(oracle.cases());
    assertThat(cases)
        .allMatch(row -> !row.<String>getAs(CaseRow.REASON).isBlank())
        .allMatch(
            row -> row.getAs(CaseRow.LISTED).equals(row.getAs(CaseRow.PICK) == null ? "0" : "1"));
  }

  @Test
  void aLineThatTwoRulesAccuseCountsOnce() {
    claims.add(new Claim("S", "H|P|E", "T", 100_000));
    findings.add(new Hit("a", "H|P|E", "S", "2", "rule-a", 5_000));
    findings.add(new Hit("b", "H|P|E", "S", "1", "rule-b", 3_000));
    lines.add(new Line("a", "S", "1", "1", 5_000));
    lines.add(new Line("b", "S", "1", "1", 2_000));
    lines.add(new Line("b", "S", "2", "1", 1_000));
    lines.add(new Line("b", "S", "3", "2", 0));

    Row row = new Cases(OPTIONS).of(input(0)).cases().first();

    assertThat(row.<BigDecimal>getAs(CaseRow.EXPOSURE)).isEqualTo("60.00");
    assertThat(row.<BigDecimal>getAs(CaseRow.EXPECTED_RECOVERY)).isEqualTo("54.00");
    assertThat(row.<String>getAs(CaseRow.LEAD_RULE_ID)).isEqualTo("rule-b");
    assertThat(row.<String>getAs(CaseRow.SEV_DEG)).isEqualTo("1");
    assertThat(row.<Long>getAs(CaseRow.FINDINGS)).isEqualTo(2);
  }

  @Test
  void aWholeSettlementNeverCountsOnTopOfItsLines() {
    claims.add(new Claim("S", "H|P|E", "T", 100_000));
    findings.add(new Hit("a", "H|P|E", "S", "2", "rule-a", 100_000));
    findings.add(new Hit("b", "H|P|E", "S", "1", "rule-b", 3_000));
    lines.add(new Line("b", "S", "1", "1", 3_000));

    Row row = new Cases(OPTIONS).of(input(0)).cases().first();

    assertThat(row.<BigDecimal>getAs(CaseRow.EXPOSURE)).isEqualTo("1000.00");
  }

  @Test
  void aScoreAloneIsNeverAViolation() {
    claims.add(new Claim("S", "H|P|E", "T", 100_000));
    claims.add(new Claim("U", "H|P|F", "T", 100_000));
    scores.add(new Strange("S", "H|P|E", 0.8, 0.9));
    scores.add(new Strange("U", "H|P|F", 0.8, 0.8999));

    List<Row> cases = new Cases(OPTIONS).of(input(0)).cases().collectAsList();

    assertThat(cases).hasSize(1);
    assertThat(cases.get(0).<String>getAs(CaseRow.SEV_DEG)).isEqualTo("4");
    assertThat(cases.get(0).<String>getAs(CaseRow.LEAD_RULE_ID)).isNull();
    assertThat(cases.get(0).<BigDecimal>getAs(CaseRow.EXPECTED_RECOVERY)).isEqualTo("50.00");
    assertThat(cases.get(0).<String>getAs(CaseRow.REASON)).contains("90.0%");
  }

  @Test
  void badOptionsAreRefused() {
    Map<String, BigDecimal> precision = CaseOptions.defaults().precision();

    assertThatThrownBy(() -> new CaseOptions(Map.of(), 0.9, 1, 1, 1))
        .hasMessageContaining("1, 2, 3");
    assertThatThrownBy(() -> new CaseOptions(precision, 1.1, 1, 1, 1)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> new CaseOptions(precision, 0.9, -1, 1, 1)).hasMessageContaining("-1");
  }

  private void randomNight(Random random) {
    for (int i = 0; i < 40; i++) {
      int institution = random.nextInt(4);
      String key = "H" + institution + "|P" + random.nextInt(4) + "|E" + random.nextInt(3);
      claims.add(new Claim("S" + i, key, "T" + institution % 2, random.nextInt(1_000_000)));
      if (random.nextBoolean()) {
        scores.add(
            new Strange("S" + i, key, random.nextInt(100) / 100.0, random.nextInt(100) / 99.0));
      }
    }
    for (int f = 0; f < 25; f++) {
      Claim claim = claims.get(random.nextInt(claims.size()));
      long sum = 0;
      for (int l = 0, n = random.nextInt(4); l < n; l++) {
        long fen = random.nextInt(5) * 1_000L;
        boolean accused = random.nextInt(5) > 0;
        String bkkpSn = random.nextInt(6) == 0 ? "" : claim.setlId() + "-" + l;
        lines.add(
            new Line(
                "J" + f,
                claim.setlId(),
                bkkpSn + (bkkpSn.isEmpty() && l > 0 ? "x" + l : ""),
                accused ? "1" : "2",
                accused ? fen : 0));
        sum += accused ? fen : 0;
      }
      String grade = String.valueOf(1 + random.nextInt(3));
      findings.add(
          new Hit("J" + f, claim.key(), claim.setlId(), grade, "rule-" + random.nextInt(5), sum));
    }
  }

  private CaseInput input(long shuffle) {
    Rows claimRows = Rows.of(ClaimFact.TABLE);
    for (Claim claim : claims) {
      claimRows.row(
          ClaimFact.SETL_ID, claim.setlId(),
          ClaimFact.FIXMEDINS_CODE, part(claim.key(), 0),
          ClaimFact.TEAM, claim.team(),
          ClaimFact.INSCP_AMT, CaseOracle.yuan(claim.fen()));
    }
    Rows findingRows = Rows.of(Finding.TABLE);
    for (Hit hit : findings) {
      findingRows.row(
          Finding.JR_ID, hit.jrId(),
          Finding.RULE_ID, hit.rule(),
          Finding.VOLA_CONT, "疑点" + hit.jrId(),
          Finding.VOLA_AMT, CaseOracle.yuan(hit.fen()),
          Finding.SEV_DEG, hit.grade(),
          Finding.FIXMEDINS_CODE, part(hit.key(), 0),
          Finding.PSN_NO, part(hit.key(), 1),
          Finding.ENCOUNTER_ID, part(hit.key(), 2),
          Finding.SETL_ID, hit.setlId());
    }
    Rows lineRows = Rows.of(FindingLine.TABLE);
    for (Line line : lines) {
      lineRows.row(
          FindingLine.JR_ID, line.jrId(),
          FindingLine.SETL_ID, line.setlId(),
          FindingLine.BKKP_SN, line.bkkpSn(),
          FindingLine.VOLA_ITEM_TYPE, line.type(),
          FindingLine.VOLA_AMT, CaseOracle.yuan(line.fen()));
    }
    Rows scoreRows = Rows.of(Score.TABLE);
    for (Strange score : scores) {
      scoreRows.row(
          Score.SETL_ID, score.setlId(),
          Score.FIXMEDINS_CODE, part(score.key(), 0),
          Score.PSN_NO, part(score.key(), 1),
          Score.ENCOUNTER_ID, part(score.key(), 2),
          Score.SCORE, score.score(),
          Score.PERCENTILE, score.percentile());
    }
    return new CaseInput(
        NIGHT,
        findingRows.shuffled(shuffle).dataset(),
        lineRows.shuffled(shuffle).dataset(),
        scoreRows.shuffled(shuffle).dataset(),
        claimRows.shuffled(shuffle).dataset());
  }

  private static String part(String key, int at) {
    return List.of(key.split("\\|", -1)).get(at);
  }

  private static String text(Row row) {
    return row.getAs(CaseLine.CASE_ID)
        + " "
        + row.getAs(CaseLine.SETL_ID)
        + " "
        + row.getAs(CaseLine.BKKP_SN)
        + " "
        + row.getAs(CaseLine.VOLA_AMT);
  }

  private static CaseOracle.Case made(Row row) {
    String lead = row.getAs(CaseRow.LEAD_RULE_ID);
    String pick = row.getAs(CaseRow.PICK);
    return new CaseOracle.Case(
        row.getAs(CaseRow.CASE_ID),
        row.getAs(CaseRow.TEAM),
        row.<Long>getAs(CaseRow.RANK),
        row.getAs(CaseRow.SEV_DEG),
        lead == null ? "" : lead,
        row.<BigDecimal>getAs(CaseRow.EXPOSURE).unscaledValue().longValueExact(),
        row.getAs(CaseRow.EXPECTED_RECOVERY),
        row.<Long>getAs(CaseRow.FINDINGS),
        pick == null ? "" : pick);
  }
}
