package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.claimsieve.rule.RuleInfo.rule;
import static org.claimsieve.rule.pattern.StayPair.earlier;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Stay;

/**
 * One person in hospital at two institutions at the same time.
 *
 * <p>Broken: A begins before B ends, B begins before A ends, and the institutions differ; stays
 * that only touch on a day do not overlap. The later admission is accused as a whole (of two on one
 * day, the one with the greater visit id), the earlier is involved. Excluded: the earlier stay
 * ended in a transfer, or the later one is a referral elsewhere (med_type 23). What is unknown
 * excludes nothing.
 */
public final class OverlappingStays implements PatternRule {
  private static final String REFERRED = "23";

  private static final RuleInfo INFO =
      rule("overlapping-stays")
          .named("跨机构重叠住院", "Overlapping stays at two institutions")
          .defined("同一参保人在两家不同医疗机构的住院时间互相重叠，且无转院记录。")
          .breaks(Behaviour.NOMINAL_ADMISSION, Severity.VIOLATION)
          .lookingBack(120)
          .needs(ClaimFact.PSN_NO, ClaimFact.FIXMEDINS_CODE, ClaimFact.BEGNDATE, ClaimFact.ENDDATE)
          .normalWhen("经批准的院际会诊、外院检查治疗或转院，原机构未及时办理出院；出入院日期登记有误")
          .version("1");

  /** The rule; it has no options. */
  public OverlappingStays(RuleOptions options) {
    options.of(INFO);
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
    Dataset<Row> stays = StayPair.sound(input.stays());
    Column samePerson = col(Stay.PSN_NO).equalTo(earlier(Stay.PSN_NO));
    Dataset<Row> pairs =
        stays
            .join(StayPair.asEarlier(stays), samePerson.and(inOrder()).and(overlap()))
            .filter(StayPair.completedTonight(input))
            .filter(not(StayPair.transferred().or(referred())));
    Column sentence =
        Sentence.of(
            "在机构%s住院期间（%s至%s），又在机构%s住院（%s至%s）",
            earlier(Stay.FIXMEDINS_CODE),
            Sentence.day(earlier(Stay.BEG_DATE)),
            Sentence.day(earlier(Stay.END_DATE)),
            col(Stay.FIXMEDINS_CODE),
            Sentence.day(col(Stay.BEG_DATE)),
            Sentence.day(col(Stay.END_DATE)));
    Column subject = concat_ws("|", earlier(Stay.MDTRT_ID), col(Stay.MDTRT_ID));
    return StayPair.accuseLater(pairs, input.claims(), subject, sentence);
  }

  private static Column overlap() {
    return col(Stay.FIXMEDINS_CODE)
        .notEqual(earlier(Stay.FIXMEDINS_CODE))
        .and(col(Stay.BEG_DATE).lt(earlier(Stay.END_DATE)))
        .and(earlier(Stay.BEG_DATE).lt(col(Stay.END_DATE)));
  }

  private static Column inOrder() {
    Column sameDay = earlier(Stay.BEG_DATE).equalTo(col(Stay.BEG_DATE));
    return earlier(Stay.BEG_DATE)
        .lt(col(Stay.BEG_DATE))
        .or(sameDay.and(earlier(Stay.MDTRT_ID).lt(col(Stay.MDTRT_ID))));
  }

  private static Column referred() {
    return coalesce(col(Stay.MED_TYPE).startsWith(REFERRED), lit(false));
  }
}
