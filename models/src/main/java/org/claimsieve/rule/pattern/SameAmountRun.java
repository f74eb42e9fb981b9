package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.struct;
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

/**
 * Many persons pay the identical amount at one pharmacy on one day.
 *
 * <p>Broken: pharmacy settlements of N or more persons share institution, day and total fee. One
 * finding per group, since the group is one question to the pharmacy: the last settlement is
 * accused, the others are involved. Not applicable: other kinds of visit; settlements without
 * person, institution or moment, and those whose total is unknown or not positive. 8 persons is a
 * number of practice (unconfirmed).
 */
public final class SameAmountRun implements PatternRule {
  private static final String DAY = "day";

  private static final RuleInfo INFO =
      rule("same-amount-run")
          .named("同额集中刷卡", "Run of identical amounts at a pharmacy")
          .defined("同一定点零售药店一天内以完全相同的总金额结算的参保人达到规定人数（默认8人）。")
          .breaks(Behaviour.SUBSTITUTION, Severity.HINT)
          .lookingBack(31)
          .needs(
              ClaimFact.PSN_NO,
              ClaimFact.FIXMEDINS_CODE,
              ClaimFact.SETL_TIME,
              ClaimFact.MEDFEE_SUMAMT)
          .normalWhen("促销或集中供应的单一药品；国家谈判药、集采药等统一价格的整盒购买")
          .version("1");

  private final int minPersons;

  /** The rule with its options. */
  public SameAmountRun(RuleOptions given) {
    minPersons = given.of(INFO).whole("min-persons", 8, 2, 200);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.settled(VisitKind.PHARMACY)
        .and(col(ClaimFact.FIXMEDINS_CODE).isNotNull())
        .and(col(ClaimFact.MEDFEE_SUMAMT).gt(0));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> members =
        input.claims().filter(checked()).withColumn(DAY, to_date(col(ClaimFact.SETL_TIME)));
    Column institution = col(ClaimFact.FIXMEDINS_CODE);
    Column amount = col(ClaimFact.MEDFEE_SUMAMT);
    Column persons = count_distinct(col(ClaimFact.PSN_NO));
    Column order = struct(col(ClaimFact.SETL_TIME), col(ClaimFact.SETL_ID));
    Column day = Sentence.day(col(DAY));
    return Crowd.of(input, members, persons, minPersons, order, institution, col(DAY), amount)
        .select(
            Hit.subject(concat_ws("|", institution, day, amount.cast("string"))),
            Hit.settlement(col(Crowd.LAST)),
            Hit.evidence(
                Sentence.of(
                    "%s有%s名参保人在药店%s结算，金额均为%s",
                    day, col(Crowd.SIZE), institution, Sentence.yuan(amount))),
            Hit.related(Crowd.others()));
  }
}
