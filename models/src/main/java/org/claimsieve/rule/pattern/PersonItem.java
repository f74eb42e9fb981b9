package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/** Lines of one item that one person had, those of the lookback beside tonight's. */
final class PersonItem {
  private PersonItem() {}

  /** Whether a line's person, item and day are known. */
  static Column known() {
    return col(ClaimFact.PSN_NO)
        .isNotNull()
        .and(col(FeeLine.HILIST_CODE).isNotNull())
        .and(col(EnrichedLine.SERVICE_DATE).isNotNull());
  }

  /** One person and item. */
  static WindowSpec window() {
    return Window.partitionBy(ClaimFact.PSN_NO, FeeLine.HILIST_CODE);
  }

  /** Tonight's lines and those of the lookback that a rule looks at. */
  static Dataset<Row> lines(PatternInput input, Column looked) {
    return input.lines().filter(looked).unionByName(input.history().filter(looked));
  }

  /** What a finding is about: one item of one settlement. */
  static Column subject() {
    return concat_ws("|", col(FeeLine.SETL_ID), col(FeeLine.HILIST_CODE));
  }

  /** The settlements of an array that are not the line's own. */
  static Column others(Column settlements) {
    return array_except(settlements, array(col(FeeLine.SETL_ID)));
  }
}
