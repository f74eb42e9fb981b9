package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.FeeLine;

/**
 * One box of a drug, known by its trace code, in two insured settlements.
 *
 * <p>Broken: sales records name the code in two different settlements, at whichever institutions,
 * and neither gave the box back. Accused are tonight's lines of the drug in every settlement but
 * the first by time of sale, at the share of as many units as it has such codes, the last ones by
 * time; the first settlement is involved. A box that comes back is most often bought up and sold
 * again, which the regulation calls resale. Not applicable: lines that are no drugs; sales without
 * moment, settlement or code; settlements that were refunded. How long a code is at least is an
 * option: placeholders are shorter (unconfirmed).
 */
public final class TraceCodeRepeated implements PatternRule {
  private static final RuleInfo INFO =
      rule("trace-code-repeated")
          .named("药品追溯码重复结算", "One trace code in two settlements")
          .defined("同一药品追溯码在两笔及以上不同的医保结算中售出且均未退货，除第一笔以外的结算。")
          .breaks(Behaviour.RESALE, Severity.SUSPICIOUS)
          .lookingBack(120)
          .needs(FeeLine.HILIST_CODE, FeeLine.LIST_TYPE, FeeLine.CNT)
          .records(DrugSale.TABLE, DrugSale.SETL_ID, DrugSale.DRUG_TRAC_CODG)
          .normalWhen("拆零销售，同一盒分次售出；退货后未上传退货记录；扫码有误或重复上传销售记录")
          .version("1");

  private final SoldBoxes boxes;

  /** The rule with its options. */
  public TraceCodeRepeated(RuleOptions options) {
    boxes = new SoldBoxes(options.of(INFO).whole("min-code-length", 20, 1, 100));
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
    return Catalogue.drug().and(col(FeeLine.HILIST_CODE).isNotNull());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Column ofSale =
        col(FeeLine.SETL_ID)
            .equalTo(col(SoldBoxes.SOLD))
            .and(col(FeeLine.HILIST_CODE).equalTo(col(SoldBoxes.ITEM)));
    Dataset<Row> lines = input.lines().filter(checked()).join(boxes.settledAgain(input), ofSale);
    Column shown = col(SoldBoxes.SHOWN);
    Column before = shown.getField(SoldBoxes.BEFORE);
    return LastUnits.of(lines, col(SoldBoxes.CODES), FeeLine.SETL_ID, FeeLine.HILIST_CODE)
        .select(
            Hit.subject(PersonItem.subject()),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(col(LastUnits.AMOUNT)),
            Hit.evidence(
                Sentence.of(
                    "“%s”有%s个追溯码此前已由医保结算且未退货，如%s于%s在结算%s中售出",
                    Sentence.item(),
                    col(SoldBoxes.CODES),
                    shown.getField(SoldBoxes.CODE),
                    Sentence.day(before.getField(SoldBoxes.AT)),
                    before.getField(SoldBoxes.SOLD))),
            Hit.related(col(SoldBoxes.EARLIER)));
  }
}
