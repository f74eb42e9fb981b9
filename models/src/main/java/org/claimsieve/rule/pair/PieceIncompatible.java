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
 * Two herbal pieces on one prescription that tradition forbids to combine (十八反, 十九畏).
 *
 * <p>Broken: one prescription or order of a settlement has a piece and also another that it must
 * not be combined with. The piece that the knowledge base names first is accused, the other
 * involved. Not applicable: pieces without such a pair on that day; lines without prescription or
 * moment; items that are no herbal pieces, or of an unknown catalogue.
 */
public final class PieceIncompatible implements PairRule {
  private static final RuleInfo INFO =
      rule("piece-incompatible")
          .named("中药饮片配伍禁忌", "Incompatible herbal pieces on a prescription")
          .defined("同一张处方（医嘱）上开具属于配伍禁忌（十八反、十九畏等）的两味中药饮片。")
          .official("GZ10000301012000")
          .national(75)
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .needs(FeeLine.RX_DRORD_NO, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, FeeLine.LIST_TYPE)
          .knows(LimitKind.PAIR)
          .normalWhen("医师对该用法重新签名确认；两味饮片分别煎服或一味外用；多张处方上传时共用一个处方号")
          .version("1");

  /** The rule; it has no options. */
  public PieceIncompatible(RuleOptions options) {
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
    return Catalogue.piece();
  }

  @Override
  public String words() {
    return "处方%4$s同时开具“%1$s”与“%2$s”，属于配伍禁忌";
  }
}
