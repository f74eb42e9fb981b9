package org.claimsieve.rule;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.schema.FeeLine;

/** The hits of tally rules: one pass over the limited lines per group and measure. */
final class Tallies {
  private static final String ASKED = "asked";
  private static final String LIMIT = "tally_limit";
  private static final String SO_FAR = "tally_so_far";
  private static final String WHOLE = "tally_whole";

  private Tallies() {}

  /** Rows with {@link Hit} columns and the rule's id, one dataset per pass. */
  static List<Dataset<Row>> hits(RuleInput input, List<TallyRule> rules) {
    List<Dataset<Row>> all = new ArrayList<>();
    Groups.by(rules, TallyRule::measure)
        .forEach(
            (measure, alike) ->
                Groups.by(alike, TallyRule::over)
                    .forEach((over, group) -> all.add(hits(input, group, measure, over.keys()))));
    return all;
  }

  private static Dataset<Row> hits(
      RuleInput input, List<TallyRule> rules, TallyRule.Measure measure, List<String> keys) {
    Column[] asked =
        rules.stream()
            .map(
                rule ->
                    when(
                        Judgement.of(rule),
                        struct(
                            lit(rule.info().id()).as(Detail.RULE_ID),
                            Groups.limit(rule).as(LIMIT))))
            .toArray(Column[]::new);
    Dataset<Row> counted =
        input
            .limited(rules)
            .withColumn(ASKED, explode(array_compact(array(asked))))
            .withColumn(Detail.RULE_ID, col(ASKED).getField(Detail.RULE_ID))
            .withColumn(LIMIT, col(ASKED).getField(LIMIT));
    Column[] group =
        Stream.concat(Stream.of(Detail.RULE_ID, FeeLine.HILIST_CODE), keys.stream())
            .map(name -> col(name))
            .toArray(Column[]::new);
    WindowSpec whole = Window.partitionBy(group);
    Dataset<Row> tallied =
        measure == TallyRule.Measure.QUANTITY ? quantities(counted, whole) : days(counted, whole);
    return tallied
        .filter(col(SO_FAR).gt(col(LIMIT)))
        .select(
            col(Detail.RULE_ID),
            Hit.subject(Groups.subject(keys)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(measure == TallyRule.Measure.QUANTITY ? above() : AtStake.line()),
            Hit.evidence(Groups.byRule(rules, rule -> sentence(rule.words(), keys))));
  }

  private static Dataset<Row> quantities(Dataset<Row> counted, WindowSpec whole) {
    return counted
        .withColumn(SO_FAR, sum(col(FeeLine.CNT)).over(EnrichedLine.upToHere(whole)))
        .withColumn(WHOLE, sum(col(FeeLine.CNT)).over(whole));
  }

  /** Lines of one day share its place: a tie is what is meant. */
  private static Dataset<Row> days(Dataset<Row> counted, WindowSpec whole) {
    return counted
        .withColumn(SO_FAR, dense_rank().over(whole.orderBy(EnrichedLine.SERVICE_DATE)))
        .withColumn(WHOLE, max(col(SO_FAR)).over(whole));
  }

  private static Column above() {
    Column part = least(col(FeeLine.CNT), col(SO_FAR).minus(col(LIMIT)));
    return AtStake.share(AtStake.line(), part, col(FeeLine.CNT));
  }

  private static Column sentence(String words, List<String> keys) {
    Column where =
        keys.contains(FeeLine.RX_DRORD_NO)
            ? col(FeeLine.RX_DRORD_NO)
            : Sentence.day(col(EnrichedLine.SERVICE_DATE));
    return Sentence.of(
        words, Sentence.item(), Sentence.number(col(WHOLE)), Sentence.number(col(LIMIT)), where);
  }
}
