package org.claimsieve.rule;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;
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

/** What all rules but line rules hit, spelt out line by line. */
final class Hits {
  private static final String SHARE = "share";
  private static final String WHOLE = "whole_claim";
  private static final String CLAIM_STAKE = "claim_stake";
  private static final String LINE_SETL_ID = "line_setl_id";
  private static final String LINE_BKKP_SN = "line_bkkp_sn";
  private static final String LINE_STAKE = "line_stake";
  private static final String STAKE_OF = "stake_of";
  private static final String FOUND = "found";
  private static final String NAMED = "named";
  private static final String PLACE = "named_place";
  private static final String SHARE_TYPE = "decimal(20,12)";
  private static final String MONEY = "decimal(16,2)";

  private final List<Rule> rules;
  private final List<ClaimRule> claimRules;

  Hits(List<Rule> rules) {
    this.rules = rules;
    this.claimRules = RuleEngine.of(rules, ClaimRule.class);
  }

  /** Rows with {@link Detail} columns, not yet merged; none where no such rule is there. */
  Optional<Dataset<Row>> details(RuleInput input) {
    return hits(input).map(hits -> spellOut(known(input, hits), input.lines()));
  }

  private Optional<Dataset<Row>> hits(RuleInput input) {
    List<Dataset<Row>> hits = new ArrayList<>();
    if (!claimRules.isEmpty()) {
      hits.add(claimHits(input.tonight()));
    }
    for (Dataset<Row> found : Tallies.hits(input, RuleEngine.of(rules, TallyRule.class))) {
      hits.add(complete(col(Detail.RULE_ID), found));
    }
    for (Dataset<Row> found : Pairs.hits(input, RuleEngine.of(rules, PairRule.class))) {
      hits.add(complete(col(Detail.RULE_ID), found));
    }
    for (PatternRule rule : RuleEngine.of(rules, PatternRule.class)) {
      hits.add(complete(lit(rule.info().id()), rule.find(new PatternInput(input, rule))));
    }
    return hits.stream().reduce(Dataset::unionByName);
  }

  private Dataset<Row> claimHits(Dataset<Row> claims) {
    Dataset<Row> found =
        Judgement.broken(claims, claimRules, ClaimRule::violated, Hits::hit, FOUND)
            .select(
                col(FOUND).getField(Detail.RULE_ID).as(Detail.RULE_ID),
                Hit.subject(col(ClaimFact.SETL_ID)),
                Hit.settlement(col(ClaimFact.SETL_ID)),
                Hit.evidence(col(FOUND).getField(Detail.EVIDENCE)),
                col(FOUND).getField(SHARE).as(SHARE));
    return complete(col(Detail.RULE_ID), found);
  }

  private static Column hit(ClaimRule rule) {
    return struct(
        lit(rule.info().id()).as(Detail.RULE_ID),
        rule.share().cast(SHARE_TYPE).as(SHARE),
        coalesce(rule.evidence(), lit(rule.info().nameZh())).as(Detail.EVIDENCE));
  }

  /**
   * Hits with every column that a rule may leave out. The settlements that a hit names beside the
   * accused one follow it as rows of their own, involved with no amount.
   */
  private static Dataset<Row> complete(Column ruleId, Dataset<Row> found) {
    Set<String> there = Set.of(found.columns());
    Column named =
        there.contains(Hit.RELATED)
            ? concat(
                array(col(Hit.SETL_ID)), coalesce(col(Hit.RELATED), array().cast("array<string>")))
            : array(col(Hit.SETL_ID));
    Column itself = col(PLACE).equalTo(0);
    return found
        .select(col("*"), posexplode(named).as(new String[] {PLACE, NAMED}))
        .select(
            ruleId.as(Detail.RULE_ID),
            col(Hit.SUBJECT),
            col(NAMED).as(Hit.SETL_ID),
            when(itself, or(there, Hit.BKKP_SN, "string")).as(Hit.BKKP_SN),
            when(itself, or(there, Hit.AMOUNT, MONEY)).otherwise(lit(0).cast(MONEY)).as(Hit.AMOUNT),
            when(itself, coalesce(or(there, Hit.ITEM_TYPE, "string"), lit(Detail.ACCUSED)))
                .otherwise(lit(Detail.INVOLVED))
                .as(Hit.ITEM_TYPE),
            col(Hit.EVIDENCE),
            (there.contains(SHARE) ? col(SHARE) : lit(1)).cast(SHARE_TYPE).as(SHARE));
  }

  private static Column or(Set<String> there, String column, String type) {
    return (there.contains(column) ? col(column) : lit(null)).cast(type);
  }

  /** Hits on settlements that we know, within the rule's validity. */
  private Dataset<Row> known(RuleInput input, Dataset<Row> hits) {
    Dataset<Row> claims =
        input
            .claims()
            .select(
                RuleEngine.claim().as(RuleEngine.CLAIM),
                ClaimRule.day().as("claim_date"),
                AtStake.claim().as(CLAIM_STAKE),
                col(ClaimFact.ARRIVED).eqNullSafe(lit(input.businessDate())).as(Detail.TONIGHT));
    Column valid =
        rules.stream()
            .map(
                rule ->
                    col(Detail.RULE_ID)
                        .equalTo(rule.info().id())
                        .and(Scope.of(rule).on(col("claim_date"))))
            .reduce(lit(false), Column::or);
    Object[] ofLines = claimRules.stream().map(rule -> rule.info().id()).toArray();
    return hits.join(
            claims, col(RuleEngine.CLAIM).getField(ClaimFact.SETL_ID).equalTo(col(Hit.SETL_ID)))
        .filter(valid)
        .withColumn(WHOLE, not(col(Detail.RULE_ID).isin(ofLines)));
  }

  /**
   * Rows with {@link Detail} columns: a settlement accused as a whole becomes all its lines at
   * stake, one whose lines are not at hand stands as itself.
   */
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
    Column whole =
        col(Hit.ITEM_TYPE)
            .equalTo(Detail.ACCUSED)
            .and(col(Hit.BKKP_SN).isNull())
            .and(col(Hit.AMOUNT).isNull());
    Column atStake = col(WHOLE).or(array_contains(col(STAKE_OF), col(Detail.RULE_ID)));
    Column ofSettlement = col(LINE_SETL_ID).equalTo(col(Hit.SETL_ID));
    Column amount =
        when(not(whole), col(Hit.AMOUNT))
            .when(
                col(LINE_BKKP_SN).isNotNull(),
                round(col(LINE_STAKE).multiply(col(SHARE)), 2).cast(MONEY))
            .when(col(WHOLE), col(CLAIM_STAKE));
    return hits.join(narrow, ofSettlement.and(whole).and(atStake), "left")
        .select(
            col(Detail.RULE_ID),
            col(Hit.SUBJECT).as(Detail.SUBJECT),
            col(Hit.SETL_ID).as(Detail.SETL_ID),
            coalesce(col(Hit.BKKP_SN), col(LINE_BKKP_SN), lit("")).as(Detail.BKKP_SN),
            col(Hit.ITEM_TYPE).as(Detail.ITEM_TYPE),
            amount.cast(MONEY).as(Detail.AMOUNT),
            col(Hit.EVIDENCE).as(Detail.EVIDENCE),
            lit(null).cast("string").as(Detail.SOURCE),
            col(Detail.TONIGHT),
            col(RuleEngine.CLAIM));
  }
}
