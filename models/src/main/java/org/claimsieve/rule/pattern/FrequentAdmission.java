package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
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
import org.claimsieve.schema.Stay;

/**
 * One person is admitted more than N times within some days, at whatever institutions.
 *
 * <p>Broken: an admission is beyond the person's Nth of the days that end with its own. The stays
 * that tonight closed are accused as a whole, the earlier ones of those days are involved. Not
 * applicable: other kinds of visit; stays without person or institution, or with a date missing or
 * reversed. 3 in 90 days is a number of practice (unconfirmed).
 */
public final class FrequentAdmission implements PatternRule {
  private static final String STAY = "frequent_mdtrt_id";
  private static final String SENTENCE = "frequent_sentence";

  private static final RuleInfo INFO =
      rule("frequent-admission")
          .named("频繁住院", "Frequent admissions")
          .defined("同一参保人在规定天数内（默认90天）住院次数超过限定次数（默认3次），超出的住院。")
          .national(52)
          .official("GZ10000204004000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .lookingBack(120)
          .needs(ClaimFact.PSN_NO, ClaimFact.FIXMEDINS_CODE, ClaimFact.BEGNDATE, ClaimFact.ENDDATE)
          .normalWhen("放化疗、透析等按疗程住院；转院；终末期疾病或急危重症反复入院")
          .version("1");

  private final Recent recent;

  /** The rule with its options. */
  public FrequentAdmission(RuleOptions given) {
    RuleOptions.Scope scope = given.of(INFO);
    recent =
        new Recent(scope.whole("max-admissions", 3, 1, 50), scope.whole("window-days", 90, 1, 120));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.admitted();
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> stays = StayPair.sound(input.stays()).filter(col(Stay.LAST_SETL_ID).isNotNull());
    Column begin = col(Stay.BEG_DATE);
    Column sentence =
        Sentence.of(
            "截至%s的%s天内，本次为第%s次住院，超过%s次",
            Sentence.day(begin), lit(recent.days()), col(Recent.PLACE), lit(recent.most()));
    return recent
        .beyond(stays, begin, col(Stay.LAST_SETL_ID), begin, col(Stay.MDTRT_ID))
        .filter(input.tonight(col(Stay.ARRIVED)))
        .select(col(Stay.MDTRT_ID).as(STAY), sentence.as(SENTENCE), col(Recent.EARLIER))
        .join(input.claims(), col(ClaimFact.MDTRT_ID).equalTo(col(STAY)))
        .select(
            Hit.subject(col(STAY)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(col(SENTENCE)),
            Hit.related(col(Recent.EARLIER)));
  }
}
