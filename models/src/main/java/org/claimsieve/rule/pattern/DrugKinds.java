package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
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
import org.claimsieve.schema.FeeLine;

/**
 * More different drugs on one prescription than it may hold.
 *
 * <p>Broken: one prescription of a settlement has more than N western or Chinese patent drugs
 * ({@code list_type} 101). Each drug stands by its first line; those beyond the Nth, by line
 * number, are accused, the first N are involved. The limit of five is that of 《处方管理办法》 (2007). Not
 * applicable: herbal pieces and other lines; in-patients, whose orders are no prescriptions; lines
 * without prescription or item, which form no group.
 */
public final class DrugKinds implements PatternRule {
  private static final String WESTERN_OR_PATENT = "101";

  private static final RuleInfo INFO =
      rule("drug-kinds")
          .named("药品种类超标", "Too many drugs on a prescription")
          .defined("门诊、门诊慢特病和药店购药一张处方开具的西药、中成药超过规定种数（默认5种），超出的药品。")
          .national(46)
          .official("GZ10000202004000")
          .breaks(Behaviour.OVER_SUPPLY, Severity.HINT)
          .needs(FeeLine.RX_DRORD_NO, FeeLine.LIST_TYPE, ClaimFact.VISIT_KIND)
          .normalWhen("多张处方上传时共用一个处方号；输液溶媒、同一药品不同规格分列；多种慢性病按规定开具的长期处方")
          .version("1");

  private final int maxKinds;

  /** The rule with its options. */
  public DrugKinds(RuleOptions options) {
    maxKinds = options.of(INFO).whole("max-kinds", 5, 1, 50);
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
    return PrescribedDrugs.prescribed().and(col(FeeLine.LIST_TYPE).startsWith(WESTERN_OR_PATENT));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column sentence =
        Sentence.of(
            "处方%s开具西药、中成药%s种，超过每张处方%s种",
            col(FeeLine.RX_DRORD_NO), col(PrescribedDrugs.KINDS), lit(maxKinds));
    return PrescribedDrugs.beyond(
        input.lines().filter(checked()),
        maxKinds,
        List.of(FeeLine.SETL_ID, FeeLine.RX_DRORD_NO),
        List.of(FeeLine.BKKP_SN),
        sentence);
  }
}
