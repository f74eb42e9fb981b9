package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.length;
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
import org.claimsieve.schema.Stay;

/**
 * Many persons admitted together and discharged together with one disease.
 *
 * <p>Broken: N or more persons share institution, day of admission, day of discharge and the first
 * three characters of the main diagnosis. One finding per group, since the group is one question to
 * the institution and no member is graver than another: the last stay by visit id is accused, the
 * others are involved. Not applicable: other kinds of visit; stays without person, institution or
 * main diagnosis, or with a date missing or reversed. 5 persons is a number of practice
 * (unconfirmed).
 */
public final class GroupAdmission implements PatternRule {
  private static final String DIAGNOSIS = "group_diag";
  private static final int CATEGORY = 3;

  private static final RuleInfo INFO =
      rule("group-admission")
          .named("聚集性住院", "Persons admitted and discharged together")
          .defined("同一医疗机构同日入院、同日出院且主要诊断类目（前三位）相同的参保人达到规定人数（默认5人）。")
          .breaks(Behaviour.NOMINAL_ADMISSION, Severity.SUSPICIOUS)
          .lookingBack(31)
          .needs(
              ClaimFact.PSN_NO,
              ClaimFact.FIXMEDINS_CODE,
              ClaimFact.BEGNDATE,
              ClaimFact.ENDDATE,
              ClaimFact.MAIN_DIAG)
          .normalWhen("白内障等有计划的集中手术；血液透析、化疗按疗程同进同出；学校、工厂等聚集性疫情或事故")
          .version("1");

  private final int minPersons;

  /** The rule with its options. */
  public GroupAdmission(RuleOptions given) {
    minPersons = given.of(INFO).whole("min-persons", 5, 2, 100);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.admitted().and(length(col(ClaimFact.MAIN_DIAG)).geq(CATEGORY));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> members =
        StayPair.sound(input.stays())
            .filter(col(Stay.LAST_SETL_ID).isNotNull())
            .filter(length(col(Stay.MAIN_DIAG)).geq(CATEGORY))
            .withColumn(ClaimFact.SETL_ID, col(Stay.LAST_SETL_ID))
            .withColumn(DIAGNOSIS, substring(col(Stay.MAIN_DIAG), 1, CATEGORY));
    Column institution = col(Stay.FIXMEDINS_CODE);
    Column begin = col(Stay.BEG_DATE);
    Column end = col(Stay.END_DATE);
    Column diagnosis = col(DIAGNOSIS);
    Column persons = count_distinct(col(Stay.PSN_NO));
    Column from = Sentence.day(begin);
    Column to = Sentence.day(end);
    return Crowd.of(
            input,
            members,
            persons,
            minPersons,
            col(Stay.MDTRT_ID),
            institution,
            begin,
            end,
            diagnosis)
        .select(
            Hit.subject(concat_ws("|", institution, from, to, diagnosis)),
            Hit.settlement(col(Crowd.LAST)),
            Hit.evidence(
                Sentence.of(
                    "机构%s有%s名参保人%s同日入院、%s同日出院，主要诊断均为%s类",
                    institution, col(Crowd.SIZE), from, to, diagnosis)),
            Hit.related(Crowd.others()));
  }
}
