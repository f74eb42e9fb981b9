package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.max;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Insured;

/**
 * Services after the death that the insured register names. What a hospital itself reported as a
 * death is the matter of {@code service-after-death}.
 *
 * <p>Broken: the service date is after the person's {@code die_date}; where the register has
 * several, after the last of them. The day of death itself is kept, and as many days after it as an
 * option says. Not applicable: persons without a day of death; lines without person or moment.
 */
public final class DeathRegister implements PatternRule {
  private static final String PERSON = "dead_psn_no";
  private static final String DIED = "dead_since";

  private static final RuleInfo INFO =
      rule("death-register")
          .named("死亡后就医（参保登记）", "Service after a registered death")
          .defined("参保登记已有死亡日期的人员，死亡次日及以后仍发生的医药费用。")
          .breaks(Behaviour.IMPERSONATION, Severity.VIOLATION)
          .needs(FeeLine.PSN_NO, FeeLine.FEE_OCUR_TIME)
          .records(Insured.TABLE, Insured.DIE_DATE)
          .normalWhen("死亡日期登记有误或同名误登；死亡当日的费用次日补记；遗体处置等死亡后的正常收费")
          .version("1");

  private final int graceDays;

  /** The rule with its options. */
  public DeathRegister(RuleOptions options) {
    graceDays = options.of(INFO).whole("grace-days", 0, 0, 30);
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
    return col(FeeLine.PSN_NO).isNotNull().and(col(EnrichedLine.SERVICE_DATE).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> deaths =
        input
            .insured()
            .groupBy(col(Insured.PSN_NO).as(PERSON))
            .agg(max(col(Insured.DIE_DATE)).as(DIED))
            .filter(col(DIED).isNotNull());
    Column after = col(EnrichedLine.SERVICE_DATE).gt(date_add(col(DIED), graceDays));
    return input
        .lines()
        .filter(checked())
        .join(deaths, col(FeeLine.PSN_NO).equalTo(col(PERSON)).and(after))
        .select(
            Hit.subject(col(FeeLine.SETL_ID)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(
                Sentence.of(
                    "参保登记死亡日期为%s，%s仍有“%s”费用",
                    Sentence.day(col(DIED)),
                    Sentence.day(col(EnrichedLine.SERVICE_DATE)),
                    Sentence.item())));
  }
}
