package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
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
 * Care of a person who has died.
 *
 * <p>Broken: a settlement begins after the person's day of death, the greatest last day of a
 * settlement with way of discharge 5. A stay begins on its first day; a visit to a clinic or
 * pharmacy on its first day or on the day of settlement, whichever is earlier, so that a bill paid
 * after the death accuses nobody. Accused are the settlements of tonight, and when the death itself
 * came tonight also those known before; the settlement of the death is involved. Not applicable:
 * other kinds of visit; settlements without person or day, and stays with a date missing or
 * reversed. A settlement in the middle of a stay, or with a date missing or reversed, tells no
 * death.
 */
public final class ServiceAfterDeath implements PatternRule {
  private static final String DIED = "5";
  private static final String PERSON = "dead_psn_no";
  private static final String DEATH = "death";

  private static final RuleInfo INFO =
      rule("service-after-death")
          .named("死亡后就医、购药", "Care after death")
          .defined("参保人已有离院方式为死亡的结算，其死亡日期（该次出院日期）之后又发生住院、门诊、门诊慢特病就诊或药店购药。")
          .breaks(Behaviour.IMPERSONATION, Severity.VIOLATION)
          .lookingBack(366)
          .needs(ClaimFact.PSN_NO, ClaimFact.DSCG_WAY, ClaimFact.BEGNDATE, ClaimFact.ENDDATE)
          .normalWhen("离院方式误填为死亡；费用在生前发生、死亡后补传且日期按补传日登记；家庭共济账户为家属购药")
          .version("1");

  /** The rule; it has no options. */
  public ServiceAfterDeath(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return begun().isNotNull().and(col(ClaimFact.PSN_NO).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column after =
        col(ClaimFact.PSN_NO).equalTo(col(PERSON)).and(begun().gt(death(ClaimFact.ENDDATE)));
    Column reported =
        input.tonight(col(ClaimFact.ARRIVED)).or(input.tonight(death(ClaimFact.ARRIVED)));
    return input
        .claims()
        .filter(checked())
        .join(deaths(input), after)
        .filter(reported)
        .select(
            Hit.subject(col(ClaimFact.SETL_ID)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(
                Sentence.of(
                    "参保人%s在机构%s死亡离院，%s又有%s",
                    Sentence.day(death(ClaimFact.ENDDATE)),
                    death(ClaimFact.FIXMEDINS_CODE),
                    Sentence.day(begun()),
                    Sentence.visitKinds(col(ClaimFact.VISIT_KIND)))),
            Hit.related(array(death(ClaimFact.SETL_ID))));
  }

  /** One row per person who died, by the last settlement that says so. */
  private static Dataset<Row> deaths(PatternInput input) {
    Column told =
        col(ClaimFact.DSCG_WAY)
            .equalTo(DIED)
            .and(col(ClaimFact.PSN_NO).isNotNull())
            .and(col(ClaimFact.BEGNDATE).leq(col(ClaimFact.ENDDATE)))
            .and(not(Closing.midStay()));
    Column last =
        struct(
            col(ClaimFact.ENDDATE),
            col(ClaimFact.SETL_ID),
            col(ClaimFact.FIXMEDINS_CODE),
            col(ClaimFact.ARRIVED));
    return input
        .claims()
        .filter(told)
        .groupBy(col(ClaimFact.PSN_NO).as(PERSON))
        .agg(max(last).as(DEATH));
  }

  private static Column death(String column) {
    return col(DEATH).getField(column);
  }

  /** The day on which a visit began; null where the claim does not surely say it. */
  private static Column begun() {
    Column day = col(ClaimFact.BEGNDATE);
    Column stay = Screened.ofKind(VisitKind.INPATIENT).and(day.leq(col(ClaimFact.ENDDATE)));
    return when(stay, day)
        .when(Screened.outpatient(), least(day, to_date(col(ClaimFact.SETL_TIME))));
  }
}
