package org.claimsieve.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Score;
import org.claimsieve.schema.ScoreDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnomalyTest {
  private static final Options OPTIONS = Options.defaults().withTrees(60);
  private static final LocalDate DAY = Claims.NIGHT;

  /**
   * Among 800 ordinary settlements one has its totals blown up, which moves every amount and every
   * share of it: it must be in the top two of a hundred, led by what was moved. Another is strange
   * in its lines alone, eight spreads out. That must be named, but its rank is not promised: the
   * forest dilutes one feature among nineteen, down to the middle of the ranking (0.48 at seed 21).
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void plantedSettlementsAreFoundAndExplained(long seed) {
    Map<String, Object> inflated =
        Map.of(
            ClaimFact.MEDFEE_SUMAMT, "90000.00",
            ClaimFact.LINE_AMT, "90000.00",
            ClaimFact.DRUG_AMT, "85000.00",
            ClaimFact.MAX_LINE_AMT, "60000.00",
            ClaimFact.LOS_DAYS, 3);
    List<String> untouched =
        List.of(
            "lines",
            "items",
            "items-per-day",
            "night-settlement",
            "recent-settlements",
            "same-day-settlements");
    Dataset<Row> facts =
        new Claims(seed)
            .ordinary(800, Claims.PEERS)
            .add("inflated", Claims.PEERS, inflated)
            .add("long", Claims.PEERS, Map.of(ClaimFact.LINES, 2_000))
            .rows()
            .dataset();

    try (Scores scores = scored(facts, OPTIONS.withSeed(seed))) {
      Map<String, Row> byId = byId(scores.score());
      assertThat(byId.get("inflated").<Double>getAs(Score.PERCENTILE)).isGreaterThan(0.98);
      Row first = byId(scores.drivers().filter(col(ScoreDriver.PLACE).equalTo(1))).get("inflated");
      assertThat(first.<String>getAs(ScoreDriver.FEATURE)).isNotIn(untouched);
      Dataset<Row> lines =
          scores
              .drivers()
              .filter(col(ScoreDriver.SETL_ID).equalTo("long"))
              .filter(col(ScoreDriver.FEATURE).equalTo("lines"));
      assertThat(lines.first().<Double>getAs(ScoreDriver.CONTRIBUTION)).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 42})
  void orderAndPartitionsOfTheRowsDoNotMatter(long seed) {
    Rows rows = new Claims(seed).ordinary(300, Claims.PEERS).ordinary(60, "A|2|inpatient").rows();
    Dataset<Row> facts = rows.dataset();
    Dataset<Row> shuffled = rows.shuffled(seed).dataset().repartition(5);

    TrainedModel one = Anomaly.train(facts, OPTIONS, DAY);
    TrainedModel other = Anomaly.train(shuffled, OPTIONS, DAY.plusDays(1));

    assertThat(other.id()).isEqualTo(one.id());
    assertThat(tables(one, facts, facts)).isEqualTo(tables(other, shuffled, shuffled));
  }

  @Test
  void theModelIsNamedByWhatDecidesIt() {
    Dataset<Row> facts = new Claims(1).ordinary(100, Claims.PEERS).rows().dataset();
    Dataset<Row> more = new Claims(1).ordinary(101, Claims.PEERS).rows().dataset();
    String id = Anomaly.train(facts, OPTIONS, DAY).id();

    assertThat(Anomaly.train(more, OPTIONS, DAY).id()).isNotEqualTo(id);
    assertThat(Anomaly.train(facts, OPTIONS.withSeed(2), DAY).id()).isNotEqualTo(id);
  }

  @Test
  void rowsHaveTheTablesShape() {
    Dataset<Row> facts = new Claims(2).ordinary(120, Claims.PEERS).rows().dataset();
    try (Scores scores = scored(facts, OPTIONS)) {
      assertThat(scores.score().columns()).isEqualTo(names(Score.TABLE.columns()));
      assertThat(scores.drivers().columns()).isEqualTo(names(ScoreDriver.TABLE.columns()));
      assertThat(scores.score().collectAsList())
          .hasSize(120)
          .allSatisfy(
              row -> {
                assertThat(row.<Double>getAs(Score.SCORE)).isBetween(0.0, 1.0);
                assertThat(row.<Double>getAs(Score.PERCENTILE)).isBetween(0.0, 119.0 / 121);
                assertThat(row.<Object>getAs(Score.BUSINESS_DATE)).hasToString("2024-06-30");
              });
      assertThat(scores.drivers().collectAsList())
          .isNotEmpty()
          .allSatisfy(
              row -> {
                double deviation = row.getAs(ScoreDriver.DEVIATION);
                double contribution = row.getAs(ScoreDriver.CONTRIBUTION);
                assertThat(Math.abs(deviation)).isGreaterThan(1);
                assertThat(Math.signum(contribution)).isEqualTo(Math.signum(deviation));
                assertThat(row.<Integer>getAs(ScoreDriver.PLACE)).isBetween(1, 5);
              });
    }
  }

  @Test
  void tonightNeedNotBeInTheReference() {
    Rows past = new Claims(3).ordinary(200, Claims.PEERS).rows();
    Rows night = new Claims(4).add("N1", Claims.PEERS, Map.of()).rows();
    TrainedModel model = Anomaly.train(past.dataset(), OPTIONS, DAY);

    List<String> apart = tables(model, night.dataset(), past.dataset());

    assertThat(apart).isEqualTo(tables(model, night.dataset(), past.and(night).dataset()));
    assertThat(apart.get(0)).contains("N1");
  }

  @Test
  void aSmallGroupStandsAmongAllOfItsKindAndEqualScoresStandEquallyHigh() {
    Claims claims = new Claims(5).ordinary(450, Claims.PEERS).ordinary(40, "A|2|inpatient");
    Rows unknown = Rows.of(ClaimFact.TABLE);
    for (int i = 0; i < 4; i++) {
      unknown.row(ClaimFact.SETL_ID, "U" + i, ClaimFact.PEER_GROUP, "few", ClaimFact.ARRIVED, DAY);
    }
    Dataset<Row> facts = claims.rows().and(unknown).dataset();
    try (Scores scores = scored(facts, OPTIONS)) {
      assertThat(shares(scores, "few")).containsOnlyNulls().hasSize(4);
      List<Double> own = shares(scores, Claims.PEERS);
      List<Double> wide = shares(scores, "A|2|inpatient");
      assertThat(own).allMatch(share -> isCount(share, 450));
      assertThat(wide).allMatch(share -> isCount(share, 490));
    }
  }

  private static List<Double> shares(Scores scores, String group) {
    return scores.score().filter(col(Score.PEER_GROUP).equalTo(group)).collectAsList().stream()
        .map(row -> row.<Double>getAs(Score.PERCENTILE))
        .toList();
  }

  /** Whether a share is a number of lower scores among so many peers. */
  private static boolean isCount(double share, int peers) {
    double lower = share * (peers + 1);
    return lower < peers && Math.abs(lower - Math.rint(lower)) < 1e-6;
  }

  /** Whatever is left out of a strange settlement, it does not become stranger than ordinary. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void whatIsMissingDrivesNothing(long seed) {
    Map<String, Object> nothing = new HashMap<>();
    ClaimFact.TABLE.columns().stream()
        .filter(column -> !List.of(ClaimFact.SETL_ID, ClaimFact.PEER_GROUP).contains(column))
        .forEach(column -> nothing.put(column, null));
    Claims claims = new Claims(seed).ordinary(300, Claims.PEERS).add("none", Claims.PEERS, nothing);
    try (Scores scores = scored(claims.rows().dataset(), OPTIONS.withSeed(seed))) {
      List<Double> ascending =
          scores.score().orderBy(Score.SCORE).select(Score.SCORE).collectAsList().stream()
              .map(row -> row.getDouble(0))
              .toList();
      double none = byId(scores.score()).get("none").getAs(Score.SCORE);

      assertThat(none).isLessThan(ascending.get(ascending.size() / 2));
      assertThat(scores.drivers().filter(col(ScoreDriver.SETL_ID).equalTo("none")).isEmpty())
          .isTrue();
    }
  }

  @Test
  void tooFewPeersAreMeasuredAgainstTheKindOfVisit() {
    Map<String, Object> dear = Map.of(ClaimFact.MEDFEE_SUMAMT, "900000.00");
    Rows facts =
        new Claims(6)
            .ordinary(200, Claims.PEERS)
            .ordinary(28, "A|1|inpatient")
            .add("dear", "A|1|inpatient", dear)
            .rows();
    try (Scores scores = scored(facts.dataset(), OPTIONS)) {
      Row fee =
          scores
              .drivers()
              .filter(col(ScoreDriver.SETL_ID).equalTo("dear"))
              .filter(col(ScoreDriver.FEATURE).equalTo("total-fee"))
              .first();
      assertThat(fee.<Double>getAs(ScoreDriver.VALUE)).isEqualTo(900_000);
      assertThat(fee.<Double>getAs(ScoreDriver.PEER_MEDIAN)).isEqualTo(median(facts));
    }
  }

  /** Peers are only those of a group that is large enough: strangers elsewhere move nobody. */
  @Test
  void anotherPeerGroupMovesNobody() {
    Claims claims = new Claims(7).ordinary(450, Claims.PEERS);
    Rows before = claims.rows();
    Rows foreign = new Claims(8).ordinary(100, "B|1|inpatient").rows();
    TrainedModel model = Anomaly.train(before.dataset(), OPTIONS, DAY);

    List<String> alone = tables(model, before.dataset(), before.dataset());

    assertThat(tables(model, before.dataset(), before.and(foreign).dataset())).isEqualTo(alone);
  }

  @Test
  void tooSmallAWindowIsRefused() {
    Dataset<Row> facts = new Claims(9).ordinary(29, Claims.PEERS).rows().dataset();

    assertThatThrownBy(() -> Anomaly.train(facts, OPTIONS, DAY))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("holds 29 settlements, at least 30 are needed");
  }

  private static Scores scored(Dataset<Row> facts, Options options) {
    return Anomaly.score(Anomaly.train(facts, options, DAY), facts, facts);
  }

  private static Map<String, Row> byId(Dataset<Row> rows) {
    Map<String, Row> byId = new TreeMap<>();
    rows.collectAsList().forEach(row -> byId.put(row.getAs(Score.SETL_ID), row));
    return byId;
  }

  /** Every number of both tables, to the last digit. */
  private static List<String> tables(
      TrainedModel model, Dataset<Row> tonight, Dataset<Row> reference) {
    try (Scores scores = Anomaly.score(model, tonight, reference)) {
      List<String> lines =
          new ArrayList<>(
              scores.score().orderBy(Score.SETL_ID).collectAsList().stream()
                  .map(Row::toString)
                  .toList());
      scores.drivers().orderBy(ScoreDriver.SETL_ID, ScoreDriver.PLACE).collectAsList().stream()
          .map(Row::toString)
          .forEach(lines::add);
      return lines;
    }
  }

  private static double median(Rows facts) {
    double[] fees =
        facts.dataset().collectAsList().stream()
            .mapToDouble(row -> row.<BigDecimal>getAs(ClaimFact.MEDFEE_SUMAMT).doubleValue())
            .toArray();
    return RobustScale.of(fees, Scale.PLAIN, 1).median();
  }

  private static String[] names(List<String> columns) {
    return columns.toArray(String[]::new);
  }
}
