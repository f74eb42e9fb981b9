package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * A prescription of too many herbal pieces, or of too much of them.
 *
 * <p>Broken: a prescription of a settlement has more than N different herbal pieces ({@code
 * list_type} 102). Each stands by its first line; those beyond the Nth, by line number, are
 * accused, the first N are involved. 18 pieces is a number of practice (unconfirmed).
 *
 * <p>Where the quantity is in grams, a bureau may also limit the grams of one dose; the doses are
 * the prescription's greatest days of supply, one a day (unconfirmed). Accused is what stands above
 * the limit, by line number, at its share of the line's amount; prescriptions without days of
 * supply are not weighed. Not applicable: hospital stays, whose orders are no prescriptions; other
 * lines; lines without prescription or item.
 */
public final class PieceLargePrescription implements PatternRule {
  private static final String DOSES = "piece_doses";
  private static final String GRAMS = "piece_grams";
  private static final String SO_FAR = "piece_grams_so_far";

  private static final RuleInfo INFO =
      rule("piece-large-prescription")
          .named("中药饮片超大处方", "Oversized prescription of herbal pieces")
          .defined("门诊、门诊慢特病和药店购药一张处方的中药饮片超过规定味数（默认18味），或者每剂总重量超过规定克数（默认不查），超出的饮片。")
          .national(76)
          .breaks(Behaviour.OVER_SUPPLY, Severity.HINT)
          .needs(FeeLine.RX_DRORD_NO, FeeLine.LIST_TYPE, FeeLine.HILIST_CODE, ClaimFact.VISIT_KIND)
          .normalWhen("多张处方上传时共用一个处方号；膏方、丸散等一料多味的剂型；疑难重症经辨证加味且病历有记载")
          .version("1");

  private final int mostPieces;
  private final int mostGrams;

  /** The rule with its options: different pieces, and grams of a dose, 0 for any. */
  public PieceLargePrescription(RuleOptions options) {
    RuleOptions.Scope scope = options.of(INFO);
    mostPieces = scope.whole("most-pieces", 18, 1, 100);
    mostGrams = scope.whole("most-grams", 0, 0, 5000);
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
    return PrescribedDrugs.prescribed().and(Catalogue.piece());
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    Dataset<Row> pieces = input.lines().filter(checked());
    Dataset<Row> many = many(pieces);
    return mostGrams == 0 ? many : many.unionByName(heavy(pieces));
  }

  private Dataset<Row> many(Dataset<Row> pieces) {
    return PrescribedDrugs.beyond(
        pieces,
        mostPieces,
        List.of(FeeLine.SETL_ID, FeeLine.RX_DRORD_NO),
        List.of(FeeLine.BKKP_SN),
        Sentence.of(
            "处方%s开具中药饮片%s味，超过%s味",
            col(FeeLine.RX_DRORD_NO), col(PrescribedDrugs.KINDS), lit(mostPieces)));
  }

  private Dataset<Row> heavy(Dataset<Row> pieces) {
    WindowSpec whole = Window.partitionBy(FeeLine.SETL_ID, FeeLine.RX_DRORD_NO);
    WindowSpec inOrder =
        whole
            .orderBy(FeeLine.BKKP_SN)
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column days = when(col(FeeLine.PRD_DAYS).gt(0), col(FeeLine.PRD_DAYS));
    Column allowed = col(DOSES).multiply(mostGrams);
    Column above = least(col(FeeLine.CNT), col(SO_FAR).minus(allowed));
    return pieces
        .withColumn(DOSES, max(days).over(whole))
        .withColumn(GRAMS, sum(col(FeeLine.CNT)).over(whole))
        .withColumn(SO_FAR, sum(col(FeeLine.CNT)).over(inOrder))
        .filter(col(SO_FAR).gt(allowed))
        .select(
            Hit.subject(concat_ws("|", col(FeeLine.SETL_ID), col(FeeLine.RX_DRORD_NO))),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.share(AtStake.line(), above, col(FeeLine.CNT))),
            Hit.accusedWhere(lit(true)),
            Hit.evidence(
                Sentence.of(
                    "处方%s中药饮片%s剂共%s克，超过每剂%s克",
                    col(FeeLine.RX_DRORD_NO),
                    Sentence.number(col(DOSES)),
                    Sentence.number(col(GRAMS)),
                    lit(mostGrams))));
  }
}
