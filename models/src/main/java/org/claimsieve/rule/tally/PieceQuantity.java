package org.claimsieve.rule.tally;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.code.VisitKind;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.Group;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.rule.TallyRule;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * More of a herbal piece on one prescription than allowed.
 *
 * <p>Broken: the quantity of a piece over the lines of one prescription of a settlement, added up
 * in order of time, is above its limit. Accused is what stands above the limit, at its share of the
 * line's amount. Not applicable: pieces without such a limit on that day; lines without
 * prescription or moment; in-patients, whose orders run on for days and are no prescriptions; items
 * that are no herbal pieces, or of an unknown catalogue.
 */
public final class PieceQuantity implements TallyRule {
  private static final RuleInfo INFO =
      rule("piece-quantity")
          .named("中药饮片超量上传", "More of a herbal piece than a prescription allows")
          .defined("门诊、门诊慢特病和药店购药一张处方中，同一味中药饮片数量合计超过限定数量，超出的部分。")
          .national(77)
          .breaks(Behaviour.OVER_SUPPLY, Severity.HINT)
          .needs(
              FeeLine.RX_DRORD_NO,
              FeeLine.HILIST_CODE,
              FeeLine.FEE_OCUR_TIME,
              FeeLine.LIST_TYPE,
              ClaimFact.VISIT_KIND)
          .knows(LimitKind.FREQUENCY)
          .normalWhen("限定数量按单剂计而处方为多剂；多张处方上传时共用一个处方号；计价单位与限定单位不一致")
          .version("1");

  /** The rule; it has no options. */
  public PieceQuantity(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Group over() {
    return Group.PRESCRIPTION;
  }

  @Override
  public Column counted() {
    Column outpatient = VisitKind.outpatient(col(ClaimFact.VISIT_KIND));
    return Catalogue.piece().and(coalesce(outpatient, lit(false)));
  }

  @Override
  public String words() {
    return "“%1$s”处方%4$s共开具%2$s，超过每张处方限定数量%3$s";
  }
}
