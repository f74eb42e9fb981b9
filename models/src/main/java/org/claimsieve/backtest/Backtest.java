package org.claimsieve.backtest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.encounter.Fen;
import org.claimsieve.rule.Judged;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Provenance;

/**
 * The figures of one rule over a range of settlement days, each as a few rows. A hit is a finding
 * whose settlement lies in the range; a settlement is judged where the rule looked at anything of
 * it. Money is whole fen.
 */
public final class Backtest {
  /** Name of a figure. */
  public static final String FIGURE = "figure";

  /** Value of a figure. */
  public static final String VALUE = "value";

  /** Settlements of the range. */
  public static final String SETTLEMENTS = "settlements";

  /** Settlements of which the rule judged anything. */
  public static final String JUDGED = "judged";

  /** What it judged: lines, or the settlements themselves. */
  public static final String SUBJECTS = "subjects";

  /** Findings, those on settlements before the range included. */
  public static final String FOUND = "found";

  /** Findings on settlements of the range. */
  public static final String HITS = "hits";

  /** Amount in question. */
  public static final String FEN = "fen";

  /** Settlements with an accused line. */
  public static final String SETTLEMENTS_HIT = "settlements_hit";

  /** Persons with a hit. */
  public static final String PERSONS = "persons";

  /** Institutions with a hit. */
  public static final String INSTITUTIONS = "institutions";

  /** Cases that the hits make: institution, person and encounter. */
  public static final String CASES = "cases";

  /** Month of settlement, such as 2024-06. */
  public static final String MONTH = "month";

  /** Kind and level of an institution, in the form of {@code peer_group} without kind of visit. */
  public static final String PEERS = "peers";

  /** Hits per 10,000 judged settlements. */
  public static final String RATE = "rate";

  /** Institutions of the peer group that are compared. */
  public static final String PEER_COUNT = "peer_count";

  /** Median of their rates. */
  public static final String PEER_MEDIAN = "peer_median";

  static final String ACCUSED = "1";

  private static final String JUDGED_ID = "judged_setl_id";
  private static final String HIT_ID = "hit_setl_id";
  private static final String PLACE = "hit_fixmedins_code";
  private static final String HIT_MONTH = "hit_month";
  private static final String NAMED = "named";
  private static final int TEN_THOUSAND = 10_000;

  private final BacktestInput input;
  private final Dataset<Row> settlements;
  private final Dataset<Row> hits;
  private final Dataset<Row> accused;
  private final Dataset<Row> live;

  /**
   * A back-test.
   *
   * @param keep what to do with rows that several figures read, such as persisting them
   */
  public Backtest(BacktestInput input, UnaryOperator<Dataset<Row>> keep) {
    this.input = input;
    this.settlements = keep.apply(settlements(input));
    this.hits = keep.apply(hits(input, settlements));
    this.accused = keep.apply(accused(input, hits));
    this.live = keep.apply(Overlap.live(input, accused));
  }

  /** One row per settlement of the range, with the number of subjects judged of it. */
  public Dataset<Row> settlements() {
    return settlements;
  }

  /** Names and values of the figures of the whole. */
  public Dataset<Row> figures() {
    Dataset<Row> ofSettlements =
        settlements.agg(
            count(lit(1)).as(SETTLEMENTS),
            count_if(isJudged()).as(JUDGED),
            coalesce(sum(SUBJECTS), lit(0L)).as(SUBJECTS));
    Dataset<Row> ofHits =
        hits.agg(
            count(lit(1)).as(HITS),
            coalesce(amount(), lit(0L)).as(FEN),
            count_distinct(col(Finding.PSN_NO)).as(PERSONS),
            count_distinct(col(Finding.FIXMEDINS_CODE)).as(INSTITUTIONS),
            count_distinct(
                    col(Finding.FIXMEDINS_CODE), col(Finding.PSN_NO), col(Finding.ENCOUNTER_ID))
                .as(CASES));
    Dataset<Row> ofLines =
        accused.agg(count_distinct(col(FindingLine.SETL_ID)).as(SETTLEMENTS_HIT));
    Dataset<Row> found = input.findings().agg(count(lit(1)).as(FOUND));
    return named(ofSettlements, SETTLEMENTS, JUDGED, SUBJECTS)
        .unionByName(named(ofHits, HITS, FEN, PERSONS, INSTITUTIONS, CASES))
        .unionByName(named(ofLines, SETTLEMENTS_HIT))
        .unionByName(named(found, FOUND));
  }

  /** Judged settlements, hits and amount by month of settlement. */
  public Dataset<Row> months() {
    Dataset<Row> judged =
        settlements.groupBy(month().as(MONTH)).agg(count_if(isJudged()).as(JUDGED));
    Dataset<Row> found =
        hits.groupBy(month().as(HIT_MONTH)).agg(count(lit(1)).as(HITS), amount().as(FEN));
    return judged
        .join(found, col(MONTH).equalTo(col(HIT_MONTH)), "left")
        .select(
            col(MONTH),
            col(JUDGED),
            coalesce(col(HITS), lit(0L)).as(HITS),
            coalesce(col(FEN), lit(0L)).as(FEN))
        .orderBy(MONTH);
  }

  /** The institutions with the most hits, each beside the median of its peers. */
  public Dataset<Row> institutions(int most) {
    Column place = col(ClaimFact.FIXMEDINS_CODE);
    Column latest = max_by(col(PEERS), struct(col(ClaimFact.SETL_TIME), col(ClaimFact.SETL_ID)));
    Dataset<Row> judged =
        settlements
            .filter(place.isNotNull())
            .groupBy(place)
            .agg(count_if(isJudged()).as(JUDGED), latest.as(PEERS));
    Dataset<Row> found =
        hits.groupBy(col(Finding.FIXMEDINS_CODE).as(PLACE))
            .agg(count(lit(1)).as(HITS), amount().as(FEN));
    Column any = when(col(JUDGED).gt(0), col(JUDGED));
    Column rate = col(HITS).cast("double").multiply(TEN_THOUSAND).divide(any);
    Column compared = when(col(JUDGED).geq(input.leastClaims()), col(RATE));
    WindowSpec peers = Window.partitionBy(PEERS);
    return judged
        .join(found, place.equalTo(col(PLACE)), "left")
        .withColumn(HITS, coalesce(col(HITS), lit(0L)))
        .withColumn(RATE, rate)
        .withColumn(PEER_COUNT, count(compared).over(peers))
        .withColumn(PEER_MEDIAN, median(compared).over(peers))
        .filter(col(HITS).gt(0))
        .orderBy(col(HITS).desc(), col(FEN).desc(), place.asc())
        .limit(most)
        .select(
            place,
            col(PEERS),
            col(HITS),
            col(FEN),
            col(JUDGED),
            rounded(RATE),
            col(PEER_COUNT),
            rounded(PEER_MEDIAN));
  }

  /** Live rules on the same settlements: how many, and what of the amount is on their lines. */
  public Dataset<Row> overlaps() {
    return Overlap.rules(live, accused);
  }

  /** One row: what of the amount is on lines that live rules accuse already. */
  public Dataset<Row> already() {
    return Overlap.already(input.rule(), live, accused);
  }

  /** One row: cases of the hits that inspectors judged, and upheld; none where nothing is kept. */
  public Optional<Dataset<Row>> verdicts() {
    return Optional.ofNullable(input.verdicts()).map(kept -> Verdicts.of(hits, kept));
  }

  /** Some hits, drawn by their hash: the same draw each time. */
  public Dataset<Row> examples(int most) {
    return hits.orderBy(Finding.JR_ID).limit(most);
  }

  private static Dataset<Row> settlements(BacktestInput input) {
    Dataset<Row> judged =
        input.judged().select(col(ClaimFact.SETL_ID).as(JUDGED_ID), col(Judged.SUBJECTS));
    Column peers =
        concat_ws(
            "|",
            coalesce(col(ClaimFact.MEDINS_KIND), lit("")),
            coalesce(col(ClaimFact.LEVEL), lit("")),
            lit(""));
    return input
        .claims()
        .filter(col(Provenance.SETL_DATE).between(lit(input.from()), lit(input.to())))
        .join(judged, col(ClaimFact.SETL_ID).equalTo(col(JUDGED_ID)), "left")
        .select(
            col(ClaimFact.SETL_ID),
            col(ClaimFact.FIXMEDINS_CODE),
            col(ClaimFact.SETL_TIME),
            col(Provenance.SETL_DATE),
            peers.as(PEERS),
            coalesce(col(Judged.SUBJECTS), lit(0L)).as(SUBJECTS));
  }

  /** Findings on those settlements, with their day. */
  private static Dataset<Row> hits(BacktestInput input, Dataset<Row> settlements) {
    Dataset<Row> days =
        settlements.select(col(ClaimFact.SETL_ID).as(HIT_ID), col(Provenance.SETL_DATE));
    return input.findings().join(days, col(Finding.SETL_ID).equalTo(col(HIT_ID))).drop(HIT_ID);
  }

  /** Each accused line of the hits once. */
  private static Dataset<Row> accused(BacktestInput input, Dataset<Row> hits) {
    return input
        .lines()
        .filter(col(FindingLine.VOLA_ITEM_TYPE).equalTo(ACCUSED))
        .join(hits.select(Finding.JR_ID), Finding.JR_ID, "left_semi")
        .groupBy(FindingLine.SETL_ID, FindingLine.BKKP_SN)
        .agg(amount().as(FEN));
  }

  private static Dataset<Row> named(Dataset<Row> row, String... names) {
    Column[] figures =
        Arrays.stream(names)
            .map(name -> struct(lit(name).as(FIGURE), col(name).cast("bigint").as(VALUE)))
            .toArray(Column[]::new);
    return row.select(explode(array(figures)).as(NAMED)).select(NAMED + ".*");
  }

  private static Column isJudged() {
    return col(SUBJECTS).gt(0);
  }

  /** Sum over findings, or over their lines. */
  private static Column amount() {
    return sum(Fen.of(coalesce(col(Finding.VOLA_AMT), lit(0))));
  }

  private static Column month() {
    return date_format(col(Provenance.SETL_DATE), "yyyy-MM");
  }

  private static Column rounded(String column) {
    return col(column).cast("decimal(18,2)").as(column);
  }
}
