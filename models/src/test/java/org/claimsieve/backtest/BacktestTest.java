package org.claimsieve.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.Rows;
import org.claimsieve.TestSpark;
import org.claimsieve.backtest.BacktestOracle.Claim;
import org.claimsieve.backtest.BacktestOracle.Hit;
import org.claimsieve.backtest.BacktestOracle.Line;
import org.claimsieve.backtest.BacktestOracle.Verdict;
import org.claimsieve.rule.Judged;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BacktestTest {
  private static final String RULE = "split-admission";
  private static final LocalDate FROM = LocalDate.of(2024, 5, 1);
  private static final LocalDate TO = LocalDate.of(2024, 6, 30);
  private static final int LEAST = 3;

  private final List<Claim> claims = new ArrayList<>();
  private final Map<String, Long> judged = new TreeMap<>();
  private final List<Hit> found = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Hit> live = new ArrayList<>();
  private final List<Line> liveLines = new ArrayList<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithThePlainOracle(long seed) {
    randomRange(new Random(seed));
    BacktestOracle oracle = oracle();

    Backtest backtest = backtest(seed);

    assertThat(figures(backtest)).isEqualTo(oracle.figures());
    assertThat(
            texts(backtest.months(), Backtest.MONTH, Backtest.JUDGED, Backtest.HITS, Backtest.FEN))
        .isEqualTo(oracle.months());
    assertThat(
            texts(
                backtest.institutions(4),
                ClaimFact.FIXMEDINS_CODE,
                Backtest.PEERS,
                Backtest.HITS,
                Backtest.FEN,
                Backtest.JUDGED,
                Backtest.RATE,
                Backtest.PEER_COUNT,
                Backtest.PEER_MEDIAN))
        .isEqualTo(oracle.institutions(4));
    assertThat(texts(backtest.overlaps(), Finding.RULE_ID, Backtest.SETTLEMENTS_HIT, Backtest.FEN))
        .isEqualTo(oracle.overlaps());
    assertThat(texts(backtest.already(), Overlap.OF_OTHERS, Overlap.OF_ITSELF))
        .containsExactly(oracle.already());
    assertThat(
            texts(backtest.verdicts().orElseThrow(), Verdicts.JUDGED_CASES, Verdicts.UPHELD_CASES))
        .containsExactly(oracle.verdictsOfHits());
    assertThat(texts(backtest.examples(5), Finding.JR_ID)).isEqualTo(oracle.examples(5));
  }

  @Test
  void aLineCountsOnceAgainstAllLiveRules() {
    claims.add(claim("S", FROM, "H1", "P1"));
    judged.put("S", 2L);
    found.add(new Hit("2024-05-01", "a", RULE, "S", 500));
    lines.add(new Line("2024-05-01", "a", "S", "1", "1", 300));
    lines.add(new Line("2024-05-01", "a", "S", "2", "1", 200));
    lines.add(new Line("2024-05-01", "a", "S", "3", "2", 0));
    for (String rule : List.of("other-one", "other-two", RULE)) {
      live.add(new Hit("2024-05-02", rule, rule, "S", 300));
      liveLines.add(new Line("2024-05-02", rule, "S", "1", "1", 300));
    }
    liveLines.add(new Line("2024-05-02", RULE, "S", "2", "1", 200));
    liveLines.add(new Line("2024-05-02", "other-one", "S", "2", "2", 0));

    Backtest backtest = backtest(0);

    assertThat(texts(backtest.already(), Overlap.OF_OTHERS, Overlap.OF_ITSELF))
        .containsExactly("300 200");
    assertThat(texts(backtest.overlaps(), Finding.RULE_ID, Backtest.SETTLEMENTS_HIT, Backtest.FEN))
        .containsExactly("other-one 1 300", "other-two 1 300", RULE + " 1 500");
  }

  @Test
  void nothingFoundIsNoughtAndNoRow() {
    claims.add(claim("S", FROM, "H1", "P1"));

    Backtest backtest = backtest(0);

    assertThat(figures(backtest))
        .containsEntry(Backtest.SETTLEMENTS, 1L)
        .containsEntry(Backtest.JUDGED, 0L)
        .containsEntry(Backtest.HITS, 0L)
        .containsEntry(Backtest.FEN, 0L);
    assertThat(texts(backtest.months(), Backtest.MONTH, Backtest.HITS))
        .containsExactly("2024-05 0");
    assertThat(backtest.institutions(10).collectAsList()).isEmpty();
    assertThat(backtest.overlaps().collectAsList()).isEmpty();
    assertThat(texts(backtest.already(), Overlap.OF_OTHERS, Overlap.OF_ITSELF))
        .containsExactly("0 0");
  }

  private void randomRange(Random random) {
    for (int i = 0; i < 60; i++) {
      LocalDate day = FROM.minusDays(10).plusDays(random.nextInt(80));
      Claim claim = claim("S" + i, day, "H" + random.nextInt(6), "P" + random.nextInt(12));
      claims.add(claim);
      if (random.nextInt(10) < 7) {
        judged.put(claim.setlId(), 1L + random.nextInt(3));
      }
    }
    for (int i = 0; i < 20; i++) {
      find(random, "j" + i, RULE, "2024-05-01", found, lines);
    }
    for (int i = 0; i < 30; i++) {
      String rule = List.of("other-one", "other-two", RULE).get(random.nextInt(3));
      String night = random.nextBoolean() ? "2024-05-20" : "2024-07-01";
      find(random, "l" + i, rule, night, live, liveLines);
    }
    for (int i = 0; i < 15; i++) {
      String said = List.of("confirmed", "partly", "refuted", "pending").get(random.nextInt(4));
      verdicts.add(new Verdict(claims.get(random.nextInt(claims.size())).key(), said));
    }
  }

  /** A finding with one to three lines of its settlement, or with the settlement as a whole. */
  private void find(
      Random random, String id, String rule, String night, List<Hit> hits, List<Line> of) {
    String setlId = "S" + random.nextInt(claims.size());
    long fen = 0;
    int count = random.nextInt(4);
    for (int i = 0; i <= count; i++) {
      String line = count == 0 ? "" : "" + i;
      boolean accused = i == 0 || random.nextInt(4) > 0;
      long amount = accused ? random.nextInt(10_000) : 0;
      of.add(new Line(night, id, setlId, line, accused ? "1" : "2", amount));
      fen += amount;
    }
    hits.add(new Hit(night, id, rule, setlId, fen));
  }

  /** H0 to H2 are of one kind and level until June, when H2 loses a level. */
  private static Claim claim(String setlId, LocalDate day, String place, String person) {
    boolean hospital = place.compareTo("H3") < 0;
    boolean lost = place.equals("H2") && day.getMonthValue() >= 6;
    String peers = hospital ? "general|" + (lost ? "2" : "3") + "|" : "pharmacy|P|";
    return new Claim(setlId, day, place, peers, person, "E" + setlId.length() + person);
  }

  private BacktestOracle oracle() {
    return new BacktestOracle(
        RULE, FROM, TO, LEAST, claims, judged, found, lines, live, liveLines, verdicts);
  }

  private Backtest backtest(long seed) {
    return new Backtest(
        new BacktestInput(
            RULE,
            FROM,
            TO,
            findings(found, seed),
            findingLines(lines, seed),
            judged(),
            claimRows(seed),
            findings(live, seed),
            findingLines(liveLines, seed),
            verdictRows(),
            LEAST),
        UnaryOperator.identity());
  }

  private Dataset<Row> claimRows(long seed) {
    Rows rows = Rows.of(ClaimFact.TABLE);
    for (Claim claim : claims) {
      String[] peers = claim.peers().split("\\|", -1);
      rows.row(
          ClaimFact.SETL_ID, claim.setlId(),
          ClaimFact.FIXMEDINS_CODE, claim.place(),
          ClaimFact.MEDINS_KIND, peers[0],
          ClaimFact.LEVEL, peers[1],
          ClaimFact.PSN_NO, claim.person(),
          ClaimFact.ENCOUNTER_ID, claim.encounter(),
          ClaimFact.SETL_TIME, claim.day() + " 10:00:00",
          Provenance.SETL_DATE, claim.day());
    }
    return rows.shuffled(seed).dataset();
  }

  private Dataset<Row> findings(List<Hit> hits, long seed) {
    Map<String, Claim> byId =
        claims.stream().collect(Collectors.toMap(Claim::setlId, claim -> claim));
    Rows rows = Rows.of(Finding.TABLE);
    for (Hit hit : hits) {
      Claim claim = byId.get(hit.setlId());
      rows.row(
          Finding.BUSINESS_DATE, hit.night(),
          Finding.JR_ID, hit.jrId(),
          Finding.RULE_ID, hit.rule(),
          Finding.RULE_NAME, hit.rule(),
          Finding.SETL_ID, hit.setlId(),
          Finding.FIXMEDINS_CODE, claim.place(),
          Finding.PSN_NO, claim.person(),
          Finding.ENCOUNTER_ID, claim.encounter(),
          Finding.VOLA_AMT, BigDecimal.valueOf(hit.fen(), 2));
    }
    return rows.shuffled(seed + 1).dataset();
  }

  private static Dataset<Row> findingLines(List<Line> lines, long seed) {
    Rows rows = Rows.of(FindingLine.TABLE);
    for (Line line : lines) {
      rows.row(
          FindingLine.BUSINESS_DATE, line.night(),
          FindingLine.JR_ID, line.jrId(),
          FindingLine.SETL_ID, line.setlId(),
          FindingLine.BKKP_SN, line.bkkpSn(),
          FindingLine.VOLA_ITEM_TYPE, line.type(),
          FindingLine.VOLA_AMT, BigDecimal.valueOf(line.fen(), 2));
    }
    return rows.shuffled(seed + 2).dataset();
  }

  private Dataset<Row> judged() {
    StructType type =
        new StructType()
            .add(ClaimFact.SETL_ID, DataTypes.StringType)
            .add(Judged.SUBJECTS, DataTypes.LongType);
    List<Row> rows =
        judged.entrySet().stream()
            .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
            .toList();
    return TestSpark.session().createDataFrame(rows, type);
  }

  private Dataset<Row> verdictRows() {
    StructType type =
        new StructType()
            .add(Finding.FIXMEDINS_CODE, DataTypes.StringType)
            .add(Finding.PSN_NO, DataTypes.StringType)
            .add(Finding.ENCOUNTER_ID, DataTypes.StringType)
            .add(Verdicts.VERDICT, DataTypes.StringType);
    List<Row> rows =
        verdicts.stream()
            .map(
                said -> {
                  String[] key = said.key().split("\\|", -1);
                  return RowFactory.create(key[0], key[1], key[2], said.verdict());
                })
            .toList();
    return TestSpark.session().createDataFrame(rows, type);
  }

  private static Map<String, Long> figures(Backtest backtest) {
    Map<String, Long> figures = new TreeMap<>();
    for (Row row : backtest.figures().collectAsList()) {
      figures.put(row.getAs(Backtest.FIGURE), row.<Long>getAs(Backtest.VALUE));
    }
    return figures;
  }

  private static List<String> texts(Dataset<Row> rows, String... columns) {
    return rows.collectAsList().stream()
        .map(
            row ->
                IntStream.range(0, columns.length)
                    .mapToObj(i -> String.valueOf(row.<Object>getAs(columns[i])))
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
