package org.claimsieve.rule;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Kind;

/** What claim and pattern rules hit, spelt out line by line. */
final class Hits {
  private static final String SHARE = "share";
  private static final String WHOLE = "whole_claim";
  private static final String CLAIM_STAKE = "claim_stake";
  private static final String LINE_SETL_ID = "line_setl_id";
  private static final String LINE_BKKP_SN = "line_bkkp_sn";
  private static final String LINE_STAKE = "line_stake";
  private static final String STAKE_OF = "stake_of";
  private static final String FOUND = "found";
  private static final String SHARE_TYPE = "decimal(20,12)";

  private final List<Rule> rules;
  private final List<ClaimRule> claimRules;

  Hits(List<Rule> rules) {
    this.rules = rules;
    this.claimRules = RuleEngine.of(rules, ClaimRule.class);
  }

  /** Rows with {@link Detail} columns, not yet merged; none where no such rule is there. */
  Optional<Dataset<Row>> details(RuleInput input) {
    return hits(input).map(hits -> details(input, known(input, hits)));
  }

  private Dataset<Row> details(RuleInput input, Dataset<Row> hits) {
    Column accused = coalesce(col(Hit.ITEM_TYPE), lit(Detail.ACCUSED)).equalTo(Detail.ACCUSED);
    Column spelt = col(Hit.BKKP_SN).isNotNull().or(col(Hit.AMOUNT).isNotNull());
    Dataset<Row> asTheyAre = hits.filter(spelt.or(not(accused)));
    return detail(asTheyAre, col(Hit.BKKP_SN), col(Hit.AMOUNT))
        .unionByName(spellOut(hits.filter(not(spelt).and(accused)), input.lines()));
  }

  private Optional<Dataset<Row>> hits(RuleInput input) {
    List<Dataset<Row>> hits = new ArrayList<>();
    if (!claimRules.isEmpty()) {
      hits.add(claimHits(input.tonight()));
    }
    for (PatternRule rule : RuleEngine.of(rules, PatternRule.class)) {
      Dataset<Row> found = complete(lit(rule.info().id()), rule.find(input.patterns()));
      hits.add(found.drop(Hit.RELATED));
      hits.add(related(found));
    }
    return hits.stream().reduce(Dataset::unionByName);
  }

  private Dataset<Row> claimHits(Dataset<Row> claims) {
    return complete(
            col(Detail.RULE_ID),
            Judgement.broken(claims, claimRules, Judgement::of, Hits::hit, FOUND)
                .select(
                    col(FOUND).getField(Detail.RULE_ID).as(Detail.RULE_ID),
                    Hit.subject(col(ClaimFact.SETL_ID)),
                    Hit.settlement(col(ClaimFact.SETL_ID)),
                    Hit.evidence(col(FOUND).getField(Detail.EVIDENCE)),
                    col(FOUND).getField(SHARE).as(SHARE)))
        .drop(Hit.RELATED);
  }

  private static Column hit(ClaimRule rule) {
    return struct(
        lit(rule.info().id()).as(Detail.RULE_ID),
        rule.share().cast(SHARE_TYPE).as(SHARE),
        coalesce(rule.evidence(), lit(rule.info().nameZh())).as(Detail.EVIDENCE));
  }

  /** Hits with every column that a rule may leave out. */
  private static Dataset<Row> complete(Column ruleId, Dataset<Row> found) {
    Set<String> there = Set.of(found.columns());
    return found.select(
        ruleId.as(Detail.RULE_ID),
        col(Hit.SUBJECT),
        col(Hit.SETL_ID),
        or(there, Hit.BKKP_SN, "string"),
        or(there, Hit.AMOUNT, "decimal(16,2)"),
        or(there, Hit.ITEM_TYPE, "string"),
        col(Hit.EVIDENCE),
        or(there, Hit.RELATED, "array<string>"),
        (there.contains(SHARE) ? col(SHARE) : lit(1)).cast(SHARE_TYPE).as(SHARE));
  }

  private static Column or(Set<String> there, String column, String type) {
    return (there.contains(column) ? col(column) : lit(null)).cast(type).as(column);
  }

  /** One involved row per settlement that a hit names beside the accused one. */
  private static Dataset<Row> related(Dataset<Row> found) {
    return found
        .withColumn(Hit.SETL_ID, explode(col(Hit.RELATED)))
        .withColumn(Hit.BKKP_SN, lit(null).cast("string"))
        .withColumn(Hit.AMOUNT, lit(0).cast(Kind.MONEY.type()))
        .withColumn(Hit.ITEM_TYPE, lit(Detail.INVOLVED))
        .drop(Hit.RELATED);
  }

  /** Hits on settlements that we know, within the rule's validity. */
  private Dataset<Row> known(RuleInput input, Dataset<Row> hits) {
    Dataset<Row> claims =
        input
            .claims()
            .select(
                RuleEngine.claim().as(RuleEngine.CLAIM),
                Judgement.claimDate().as("claim_date"),
                AtStake.claim().as(CLAIM_STAKE),
                input.patterns().tonight(col(ClaimFact.ARRIVED)).as(Detail.TONIGHT));
    Column valid =
        rules.stream()
            .map(
                rule ->
                    col(Detail.RULE_ID)
                        .equalTo(rule.info().id())
                        .and(Judgement.valid(rule.info(), col("claim_date"))))
            .reduce(lit(false), Column::or);
    Object[] ofLines = claimRules.stream().map(rule -> rule.info().id()).toArray();
    return hits.join(
            claims, col(RuleEngine.CLAIM).getField(ClaimFact.SETL_ID).equalTo(col(Hit.SETL_ID)))
        .filter(valid)
        .withColumn(WHOLE, not(col(Detail.RULE_ID).isin(ofLines)));
  }

  /** Whole settlements as all their lines at stake; one without lines as itself. */
  private Dataset<Row> spellOut(Dataset<Row> hits, Dataset<Row> lines) {
    Column[] stakes =
        Stream.concat(
                Stream.of(lit("")),
                claimRules.stream().map(rule -> when(rule.lines(), lit(rule.info().id()))))
            .toArray(Column[]::new);
    Dataset<Row> narrow =
        lines.select(
            col(FeeLine.SETL_ID).as(LINE_SETL_ID),
            col(FeeLine.BKKP_SN).as(LINE_BKKP_SN),
            AtStake.line().as(LINE_STAKE),
            array_compact(array(stakes)).as(STAKE_OF));
    Column atStake = col(WHOLE).or(array_contains(col(STAKE_OF), col(Detail.RULE_ID)));
    Dataset<Row> joined =
        hits.join(narrow, col(LINE_SETL_ID).equalTo(col(Hit.SETL_ID)).and(atStake), "left");
    Column amount =
        when(
                col(LINE_BKKP_SN).isNotNull(),
                round(col(LINE_STAKE).multiply(col(SHARE)), 2).cast(Kind.MONEY.type()))
            .when(col(WHOLE), col(CLAIM_STAKE));
    return detail(joined, col(LINE_BKKP_SN), amount);
  }

  private static Dataset<Row> detail(Dataset<Row> hits, Column bkkpSn, Column amount) {
    return hits.select(
        col(Detail.RULE_ID),
        col(Hit.SUBJECT).as(Detail.SUBJECT),
        col(Hit.SETL_ID).as(Detail.SETL_ID),
        coalesce(bkkpSn, lit("")).as(Detail.BKKP_SN),
        coalesce(col(Hit.ITEM_TYPE), lit(Detail.ACCUSED)).as(Detail.ITEM_TYPE),
        amount.cast(Kind.MONEY.type()).as(Detail.AMOUNT),
        col(Hit.EVIDENCE).as(Detail.EVIDENCE),
        lit(null).cast("string").as(Detail.SOURCE),
        col(Detail.TONIGHT),
        col(RuleEngine.CLAIM));
  }
}
