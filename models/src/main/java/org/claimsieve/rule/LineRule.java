package org.claimsieve.rule;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.Knowledge;

/** A rule that one fee line breaks, judged on {@link EnrichedLine} columns. */
public non-sealed interface LineRule extends Rule {
  /** True: broken; false: kept; null: not applicable. */
  Column violated();

  /** Amount in question in CNY; read only where the rule is broken. */
  default Column amount() {
    return AtStake.line();
  }

  /** What is wrong, in Chinese, with the line's own values; read only where it is broken. */
  Column evidence();

  /** The knowledge entry that the line breaks, or null. */
  default Column source() {
    return info().knowledge() == null ? lit(null).cast("string") : info().limit(Knowledge.SOURCE);
  }
}
