package org.claimsieve.rule.pair;

import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.Group;
import org.claimsieve.rule.PairRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;

/**
 * Two drugs on one prescription that act on each other to the person's harm.
 *
 * <p>Broken: one prescription or order of a settlement has a drug and also another that it must not
 * be given with. The drug that the knowledge base names first is accused, the other involved. Not
 * applicable: drugs without such a pair on that day; lines without prescription or moment; items
 * that are no drugs, or of an unknown catalogue.
 */
public final class DrugInteraction implements PairRule {
  private static final RuleInfo INFO =
      rule("drug-interaction")
          .named("药品相互作用", "Drugs that interact on a prescription")
          .defined("同一张处方（医嘱）上开具有不良相互作用的两种药品。")
          .official("GZ10000301011000")
          .national(74)
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .needs(FeeLine.RX_DRORD_NO, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.PAIR)
          .normalWhen("诊疗规范认可的联合使用；两药分时段给药或已监测、调整剂量并有记录；多张处方上传时共用一个处方号")
          .version("1");

  /** The rule; it has no options. */
  public DrugInteraction(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Group within() {
    return Group.PRESCRIPTION;
  }

  @Override
  public Column counted() {
    return Catalogue.drug();
  }

  @Override
  public String words() {
    return "处方%4$s同时开具“%1$s”与“%2$s”，有不良相互作用";
  }
}
