package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.Sentence;
import org.claimsieve.schema.ClaimFact;

/**
 * What happens to a person more often than allowed within some days.
 *
 * @param most events allowed
 * @param days days counted back from an event's own, that day included
 */
record Recent(int most, int days) {
  /** The event is the nth of the days that end with its own, later ones of its day left out. */
  static final String PLACE = "recent_place";

  /** Settlements of those days before the event, an array in order. */
  static final String EARLIER = "recent_earlier";

  private static final String DAY = "recent_day";
  private static final String ALL = "recent_all";
  private static final String EVER = "recent_ever";
  private static final String BEFORE = "recent_before";

  /**
   * Events beyond the allowed number.
   *
   * @param events rows with a person, a day and a settlement, none of them null
   * @param order what follows what; the days must ascend with it and nothing may tie
   */
  Dataset<Row> beyond(Dataset<Row> events, Column day, Column settlement, Column... order) {
    WindowSpec person = Window.partitionBy(ClaimFact.PSN_NO);
    WindowSpec inOrder = person.orderBy(order);
    WindowSpec before = inOrder.rowsBetween(Window.unboundedPreceding(), -1);
    // A range frame holds a day whole: it counts what is too old, the order counts the rest.
    WindowSpec tooOld = person.orderBy(DAY).rangeBetween(Window.unboundedPreceding(), -days);
    Column start = col(EVER).minus(col(PLACE)).plus(1);
    return events
        .withColumn(ALL, count(lit(1)).over(person))
        .filter(col(ALL).gt(most))
        .withColumn(DAY, unix_date(day))
        .withColumn(EVER, row_number().over(inOrder))
        .withColumn(PLACE, col(EVER).minus(count(lit(1)).over(tooOld)).cast("int"))
        .withColumn(BEFORE, collect_list(settlement).over(before))
        .filter(col(PLACE).gt(most))
        .withColumn(EARLIER, slice(col(BEFORE), start, col(PLACE).minus(1)));
  }

  /**
   * Hits on the settlements of tonight beyond the allowed number.
   *
   * @param counted which settlements count; person and moment known
   * @param template evidence: day, days, place, allowed number
   */
  Dataset<Row> settlements(PatternInput input, Column counted, String template) {
    Column day = to_date(col(ClaimFact.SETL_TIME));
    Column id = col(ClaimFact.SETL_ID);
    return beyond(input.claims().filter(counted), day, id, col(ClaimFact.SETL_TIME), id)
        .filter(input.tonight(col(ClaimFact.ARRIVED)))
        .select(
            Hit.subject(id),
            Hit.settlement(id),
            Hit.evidence(
                Sentence.of(template, Sentence.day(day), lit(days), col(PLACE), lit(most))),
            Hit.related(col(EARLIER)));
  }
}
