package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
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
import org.claimsieve.schema.Insured;

/**
 * A settlement of somebody who was not insured at the time.
 *
 * <p>Broken: the visit begins outside every period that the register has of the person and the type
 * of insurance; both ends of a period are insured days, and one without an end lasts. Not
 * applicable: persons who are not in the register; persons of whom it has a period of that type
 * that ends before it begins; settlements without person, type or first day. Persons who have
 * periods of other types alone are left out unless an option says otherwise: bureaus keep
 * supplementary types elsewhere (unconfirmed).
 */
public final class InsuredPeriod implements PatternRule {
  private static final String PERSON = "insured_psn_no";
  private static final String TYPE = "insured_type";
  private static final String FROM = "insured_from";
  private static final String TO = "insured_to";
  private static final String COVERED = "covered";
  private static final String UNSURE = "unsure";
  private static final String LAST = "last_period";

  private static final RuleInfo INFO =
      rule("insured-period")
          .named("停保、欠费期间享受待遇", "Settlement outside the insured period")
          .defined("就医起始日不在参保登记中该参保人该险种的任何一段参保期内，仍由医保基金结算。")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(ClaimFact.PSN_NO, ClaimFact.INSUTYPE, ClaimFact.BEGNDATE)
          .records(Insured.TABLE)
          .normalWhen("补缴后待遇追溯恢复；新生儿出生后补办参保；险种转换或转移接续期间；参保登记未及时更新")
          .version("1");

  private final boolean otherTypes;

  /** The rule with its options. */
  public InsuredPeriod(RuleOptions options) {
    otherTypes = options.of(INFO).flag("other-types", false);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return col(ClaimFact.PSN_NO)
        .isNotNull()
        .and(col(ClaimFact.INSUTYPE).isNotNull())
        .and(col(ClaimFact.BEGNDATE).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> claims =
        input
            .claims()
            .filter(input.tonight(col(ClaimFact.ARRIVED)).and(checked()))
            .select(ClaimFact.SETL_ID, ClaimFact.PSN_NO, ClaimFact.INSUTYPE, ClaimFact.BEGNDATE);
    Dataset<Row> periods =
        input
            .insured()
            .select(
                col(Insured.PSN_NO).as(PERSON),
                col(Insured.INSUTYPE).as(TYPE),
                col(Insured.BEGNDATE).as(FROM),
                col(Insured.ENDDATE).as(TO));
    Column same = coalesce(col(TYPE).equalTo(col(ClaimFact.INSUTYPE)), lit(false));
    Column maybe = same.or(col(TYPE).isNull());
    Column sound = coalesce(col(FROM).leq(coalesce(col(TO), col(FROM))), lit(false));
    Column day = col(ClaimFact.BEGNDATE);
    Column inside = day.geq(col(FROM)).and(day.leq(coalesce(col(TO), day)));
    Column judged = otherTypes ? lit(true) : col(LAST).isNotNull();
    return claims
        .join(periods, col(ClaimFact.PSN_NO).equalTo(col(PERSON)))
        .groupBy(ClaimFact.SETL_ID, ClaimFact.INSUTYPE, ClaimFact.BEGNDATE)
        .agg(
            max(maybe.and(coalesce(inside, lit(false)))).as(COVERED),
            max(maybe.and(not(sound))).as(UNSURE),
            max(when(same, struct(FROM, TO))).as(LAST))
        .filter(judged.and(not(col(COVERED).or(col(UNSURE)))))
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(evidence()));
  }

  private static Column evidence() {
    Column day = Sentence.day(col(ClaimFact.BEGNDATE));
    Column type = col(ClaimFact.INSUTYPE);
    Column last =
        Sentence.of(
            "就医起始日%s不在险种%s的参保期内，登记的最后一段参保为%s至%s",
            day,
            type,
            Sentence.day(col(LAST).getField(FROM)),
            coalesce(Sentence.day(col(LAST).getField(TO)), lit("今")));
    return when(col(LAST).isNotNull(), last)
        .otherwise(Sentence.of("就医起始日%s，参保登记中没有险种%s", day, type));
  }
}
