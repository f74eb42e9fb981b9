package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.to_date;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
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
 * One pharmacy sells the same bundle to many persons on a day.
 *
 * <p>Broken: pharmacy settlements of N or more persons share institution, day of settlement and all
 * items with their quantities, at least three items. All of them are accused as a whole, in one
 * finding. Only what came tonight is compared. Not applicable: other kinds of visit; lines without
 * person, institution, moment of settlement or item. 3 items and 10 persons are numbers of practice
 * (unconfirmed).
 */
public final class PharmacyBundle implements PatternRule {
  private static final String DAY = "bundle_day";

  private static final RuleInfo INFO =
      rule("pharmacy-bundle")
          .named("药店售卖套餐", "The same bundle sold to many persons")
          .defined("同一定点零售药店一天内向规定人数（默认10人）以上参保人售出种类和数量完全相同的多种商品（默认3种及以上）。")
          .breaks(Behaviour.SUBSTITUTION, Severity.SUSPICIOUS)
          .needs(
              ClaimFact.PSN_NO,
              ClaimFact.FIXMEDINS_CODE,
              ClaimFact.SETL_TIME,
              ClaimFact.VISIT_KIND,
              FeeLine.HILIST_CODE)
          .normalWhen("同一医疗机构的协定处方外配；流行病期间按指南成组购药；中药饮片协定方")
          .version("1");

  private final int items;
  private final int most;

  /** The rule with its options. */
  public PharmacyBundle(RuleOptions given) {
    RuleOptions.Scope scope = given.of(INFO);
    items = scope.whole("items", 3, 1, 50);
    most = scope.whole("most", 10, 2, 1000);
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
    return Screened.settled(VisitKind.PHARMACY)
        .and(col(ClaimFact.FIXMEDINS_CODE).isNotNull())
        .and(col(FeeLine.HILIST_CODE).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> lines =
        input.lines().filter(checked()).withColumn(DAY, to_date(col(ClaimFact.SETL_TIME)));
    Column institution = col(ClaimFact.FIXMEDINS_CODE);
    Column day = Sentence.day(col(DAY));
    return Baskets.shared(lines, items, most, ClaimFact.FIXMEDINS_CODE, DAY)
        .select(
            Hit.subject(concat_ws("|", institution, day, col(Baskets.FIRST))),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(
                Sentence.of(
                    "药店%s在%s向%s名参保人售出种类、数量完全相同的%s种商品，合计%s",
                    institution,
                    day,
                    col(Baskets.PERSONS),
                    col(Baskets.KINDS),
                    Sentence.yuan(col(Baskets.TOTAL)))));
  }
}
