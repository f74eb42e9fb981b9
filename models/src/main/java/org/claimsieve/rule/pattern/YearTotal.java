package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.Sentence;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Kind;

/** What one item of one person adds up to within a calendar year of service. */
final class YearTotal {
  private static final String YEAR = "total_year";
  private static final String STAKE = "total_stake";
  private static final String SO_FAR = "total_so_far";
  private static final String OF_YEAR = "total_of_year";
  private static final String SETTLED = "total_settled";

  private YearTotal() {}

  /**
   * Hits on what of tonight's lines stands above the limit of the year, in order of time. The
   * year's settlements before them are involved.
   *
   * @param looked which lines count; person, item, day and limit known
   * @param limit the most that a year may come to, in CNY
   */
  static Dataset<Row> beyond(PatternInput input, Column looked, Column limit) {
    WindowSpec group = Window.partitionBy(ClaimFact.PSN_NO, FeeLine.HILIST_CODE, YEAR);
    WindowSpec inOrder = EnrichedLine.upToHere(group);
    Column beyond = col(SO_FAR).gt(limit).and(col(STAKE).gt(0));
    Column above = least(col(STAKE), col(SO_FAR).minus(limit));
    return PersonItem.lines(input, looked)
        .withColumn(YEAR, date_format(col(EnrichedLine.SERVICE_DATE), "yyyy"))
        .withColumn(STAKE, AtStake.line())
        .withColumn(OF_YEAR, sum(col(STAKE)).over(group))
        .withColumn(SO_FAR, sum(col(STAKE)).over(inOrder))
        .withColumn(SETTLED, collect_set(col(FeeLine.SETL_ID)).over(inOrder))
        .filter(input.tonight(col(ClaimFact.ARRIVED)).and(beyond))
        .select(
            Hit.subject(concat_ws("|", PersonItem.subject(), col(YEAR))),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(above.cast(Kind.MONEY.type())),
            Hit.evidence(
                Sentence.of(
                    "“%s”%s年内符合支付范围的费用累计%s，超过限额%s",
                    Sentence.item(), col(YEAR), Sentence.yuan(col(OF_YEAR)), Sentence.yuan(limit))),
            Hit.related(PersonItem.others(col(SETTLED))));
  }
}
