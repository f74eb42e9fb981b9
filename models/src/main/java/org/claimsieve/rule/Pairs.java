package org.claimsieve.rule;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.schema.FeeLine;

/** The hits of pair rules: one join of the lines with themselves per group. */
final class Pairs {
  private static final String PAIR_CODE = "pair_code";
  private static final String PAIR_FROM = "pair_from";
  private static final String PAIR_TO = "pair_to";
  private static final String OTHER = "other";
  private static final String BESIDE_CODE = "beside_code";
  private static final String BESIDE_NAME = "beside_name";
  private static final String BESIDE_SETL_ID = "beside_setl_id";
  private static final String BESIDE_LINE = "beside_line";
  private static final String ANY = "any_beside";
  private static final String NAMED = "named";

  private Pairs() {}

  /** Rows with {@link Hit} columns and the rule's id, one dataset per pass. */
  static List<Dataset<Row>> hits(RuleInput input, List<PairRule> rules) {
    List<Dataset<Row>> all = new ArrayList<>();
    Groups.by(rules, PairRule::within)
        .forEach((within, group) -> all.add(hits(input, group, within.keys())));
    return all;
  }

  private static Dataset<Row> hits(RuleInput input, List<PairRule> rules, List<String> keys) {
    Dataset<Row> together = together(input, rules, keys);
    Column needed = rule(rules.stream().filter(PairRule::needsOther).toList());
    Column beside = col(BESIDE_LINE).isNotNull();
    Column any =
        max(when(beside, lit(1)).otherwise(lit(0)))
            .over(Window.partitionBy(Detail.RULE_ID, FeeLine.BKKP_SN));
    Column accused =
        struct(
            col(FeeLine.SETL_ID).as(Hit.SETL_ID),
            col(FeeLine.BKKP_SN).as(Hit.BKKP_SN),
            AtStake.line().as(Hit.AMOUNT),
            lit(Detail.ACCUSED).as(Hit.ITEM_TYPE));
    Column involved =
        struct(
            col(BESIDE_SETL_ID).as(Hit.SETL_ID),
            col(BESIDE_LINE).as(Hit.BKKP_SN),
            lit(0).cast("decimal(16,2)").as(Hit.AMOUNT),
            lit(Detail.INVOLVED).as(Hit.ITEM_TYPE));
    return together
        .withColumn(ANY, any)
        .filter(when(needed, col(ANY).equalTo(0)).otherwise(beside))
        .withColumn(
            NAMED, explode(when(beside, array(accused, involved)).otherwise(array(accused))))
        .select(
            col(Detail.RULE_ID),
            Hit.subject(Groups.subject(keys)),
            col(NAMED).getField(Hit.SETL_ID).as(Hit.SETL_ID),
            col(NAMED).getField(Hit.BKKP_SN).as(Hit.BKKP_SN),
            col(NAMED).getField(Hit.AMOUNT).as(Hit.AMOUNT),
            col(NAMED).getField(Hit.ITEM_TYPE).as(Hit.ITEM_TYPE),
            Hit.evidence(Groups.byRule(rules, rule -> sentence(rule.words()))));
  }

  /** Each line that may be accused once per pair, with each line of the other item beside it. */
  private static Dataset<Row> together(RuleInput input, List<PairRule> rules, List<String> keys) {
    Dataset<Row> pairs =
        input
            .knowledge()
            .limits(LimitKind.PAIR)
            .filter(rule(rules))
            .select(
                col(Detail.RULE_ID),
                col(FeeLine.HILIST_CODE).as(PAIR_CODE),
                col(Limit.OTHER_CODE).as(OTHER),
                col(Limit.OTHER_NAME),
                col(Knowledge.VALID_FROM).as(PAIR_FROM),
                col(Knowledge.VALID_TO).as(PAIR_TO));
    Column asked =
        rules.stream()
            .map(
                rule ->
                    col(Detail.RULE_ID)
                        .equalTo(rule.info().id())
                        .and(coalesce(Judgement.of(rule), lit(false))))
            .reduce(lit(false), Column::or);
    Dataset<Row> accusable =
        input
            .limited(rules)
            .join(
                broadcast(pairs),
                col(FeeLine.HILIST_CODE)
                    .equalTo(col(PAIR_CODE))
                    .and(col(EnrichedLine.SERVICE_DATE).between(col(PAIR_FROM), col(PAIR_TO))))
            .filter(asked);
    List<Column> beside =
        new ArrayList<>(
            List.of(
                col(FeeLine.HILIST_CODE).as(BESIDE_CODE),
                Sentence.item().as(BESIDE_NAME),
                col(FeeLine.SETL_ID).as(BESIDE_SETL_ID),
                col(FeeLine.BKKP_SN).as(BESIDE_LINE)));
    keys.forEach(key -> beside.add(col(key).as(beside(key))));
    Dataset<Row> others =
        input
            .lines()
            .join(
                broadcast(pairs.select(OTHER).distinct()),
                col(FeeLine.HILIST_CODE).equalTo(col(OTHER)),
                "left_semi")
            .select(beside.toArray(Column[]::new));
    Column same =
        keys.stream()
            .map(key -> col(key).equalTo(col(beside(key))))
            .reduce(col(BESIDE_CODE).equalTo(col(OTHER)), Column::and);
    return accusable.join(
        others, same.and(not(col(BESIDE_LINE).equalTo(col(FeeLine.BKKP_SN)))), "left");
  }

  private static String beside(String key) {
    return "beside_of_" + key;
  }

  private static Column rule(List<PairRule> rules) {
    return col(Detail.RULE_ID).isin(rules.stream().map(rule -> rule.info().id()).toArray());
  }

  private static Column sentence(String words) {
    return Sentence.of(
        words,
        Sentence.item(),
        coalesce(col(BESIDE_NAME), col(Limit.OTHER_NAME), col(OTHER)),
        Sentence.day(col(EnrichedLine.SERVICE_DATE)),
        col(FeeLine.RX_DRORD_NO));
  }
}
