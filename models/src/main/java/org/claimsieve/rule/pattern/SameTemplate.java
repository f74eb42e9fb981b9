package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Stays of many persons that are charged alike to the last item.
 *
 * <p>Broken: in-patients of N or more persons share institution, the first three characters of the
 * main diagnosis, the length of stay, and all items with their quantities over the stay. All of
 * them are accused as a whole, in one finding. Only stays that came tonight are compared with each
 * other: lines of the past are at hand for tonight's persons alone. A stay is here the settlement
 * that closes it. Not applicable: other kinds of visit; settlements in the middle of a stay (not
 * marked is none); lines without person, institution, main diagnosis or item; stays without length,
 * or with a date missing or reversed. 5 persons is a number of practice (unconfirmed).
 */
public final class SameTemplate implements PatternRule {
  private static final String DIAGNOSIS = "template_diag";
  private static final int CATEGORY = 3;
  private static final int MIN_ITEMS = 1;

  private static final RuleInfo INFO =
      rule("same-template")
          .named("相似病例", "Stays charged alike")
          .defined("同一医疗机构主要诊断类目（前三位）、住院天数相同，且全部收费项目和数量完全相同的住院参保人达到规定人数（默认5人）。")
          .breaks(Behaviour.FABRICATED_SERVICE, Severity.SUSPICIOUS)
          .needs(
              ClaimFact.PSN_NO,
              ClaimFact.FIXMEDINS_CODE,
              ClaimFact.VISIT_KIND,
              ClaimFact.BEGNDATE,
              ClaimFact.ENDDATE,
              ClaimFact.LOS_DAYS,
              ClaimFact.MAIN_DIAG,
              FeeLine.HILIST_CODE)
          .normalWhen("日间手术、临床路径等标准化治疗；血液透析、化疗按疗程住院；明细按合计上传为少数几条")
          .version("1");

  private final int least;

  /** The rule with its options. */
  public SameTemplate(RuleOptions given) {
    least = given.of(INFO).whole("least", 5, 2, 200);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Subject subject() {
    return Subject.LINE;
  }

  @Override
  public Column checked() {
    return Screened.admitted()
        .and(not(Closing.midStay()))
        .and(col(ClaimFact.LOS_DAYS).isNotNull())
        .and(length(col(ClaimFact.MAIN_DIAG)).geq(CATEGORY))
        .and(col(FeeLine.HILIST_CODE).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> lines =
        input
            .lines()
            .filter(checked())
            .withColumn(DIAGNOSIS, substring(col(ClaimFact.MAIN_DIAG), 1, CATEGORY));
    Column institution = col(ClaimFact.FIXMEDINS_CODE);
    return Baskets.shared(
            lines, MIN_ITEMS, least, ClaimFact.FIXMEDINS_CODE, DIAGNOSIS, ClaimFact.LOS_DAYS)
        .select(
            Hit.subject(concat_ws("|", institution, col(DIAGNOSIS), col(Baskets.FIRST))),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(
                Sentence.of(
                    "机构%s有%s名参保人主要诊断均为%s类、均住院%s天，%s种收费项目及数量完全相同，合计%s",
                    institution,
                    col(Baskets.PERSONS),
                    col(DIAGNOSIS),
                    col(ClaimFact.LOS_DAYS),
                    col(Baskets.KINDS),
                    Sentence.yuan(col(Baskets.TOTAL)))));
  }
}
