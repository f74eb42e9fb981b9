package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
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
 * One person settles at more than N institutions within some days.
 *
 * <p>Broken: a clinic, chronic or pharmacy settlement is at an institution beyond the person's Nth
 * of the days that end with its own. Those that came tonight are accused, the earlier ones of those
 * days are involved; a return to an institution of those days adds none. Not applicable: other
 * kinds of visit; settlements without person, institution or moment. Of late deliveries the last 45
 * days are looked at. 5 institutions in 7 days is a number of practice (unconfirmed).
 */
public final class ManyInstitutions implements PatternRule {
  private static final int LOOKBACK = 45;
  private static final String VISITED = "many_visited";

  private static final RuleInfo INFO =
      rule("many-institutions")
          .named("多机构就医", "Settlements at many institutions")
          .defined("同一参保人在规定天数内（默认7天）门诊、门诊慢特病、药店结算的机构超过限定家数（默认5家），超出家数的机构的结算。")
          .breaks(Behaviour.CARD_MISUSE, Severity.SUSPICIOUS)
          .lookingBack(LOOKBACK)
          .needs(
              ClaimFact.PSN_NO, ClaimFact.FIXMEDINS_CODE, ClaimFact.SETL_TIME, ClaimFact.VISIT_KIND)
          .normalWhen("逐级转诊、疑难病多处求诊；家庭共济账户为多名家属就医购药；外配处方在不同药店配齐")
          .version("1");

  private final Recent recent;

  /** The rule with its options. */
  public ManyInstitutions(RuleOptions given) {
    RuleOptions.Scope scope = given.of(INFO);
    recent = new Recent(scope.whole("most", 5, 1, 50), scope.whole("days", 7, 1, 14));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column checked() {
    return Screened.settled(VisitKind.CLINIC, VisitKind.CHRONIC, VisitKind.PHARMACY)
        .and(col(ClaimFact.FIXMEDINS_CODE).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column id = col(ClaimFact.SETL_ID);
    Column institution = col(ClaimFact.FIXMEDINS_CODE);
    Column day = to_date(col(ClaimFact.SETL_TIME));
    Dataset<Row> visits = input.claims().filter(checked().and(Clock.since(input, LOOKBACK)));
    Column earlier = col(Recent.EARLIER);
    Column elsewhere = not(array_contains(col(VISITED), institution));
    return recent
        .beyond(visits, day, struct(institution, id), col(ClaimFact.SETL_TIME), id)
        .filter(input.tonight(col(ClaimFact.ARRIVED)))
        .withColumn(VISITED, array_distinct(earlier.getField(ClaimFact.FIXMEDINS_CODE)))
        .filter(size(col(VISITED)).geq(recent.most()).and(elsewhere))
        .select(
            Hit.subject(id),
            Hit.settlement(id),
            Hit.evidence(
                Sentence.of(
                    "截至%s的%s天内，本次结算的机构%s为第%s家，超过%s家",
                    Sentence.day(day),
                    lit(recent.days()),
                    institution,
                    size(col(VISITED)).plus(1),
                    lit(recent.most()))),
            Hit.related(earlier.getField(ClaimFact.SETL_ID)));
  }
}
