package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.code.Level;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.Sentence;
import org.claimsieve.schema.ClaimFact;

/** What rules on items for institutions of a level and above share. */
final class LevelLimit {
  private LevelLimit() {}

  /** Whether the institution is below the item's level; null without a limit or a level. */
  static Column broken(RuleInfo info) {
    return rated().lt(info.limit(Limit.MIN_LEVEL));
  }

  /** What is wrong, in Chinese. */
  static Column evidence(RuleInfo info) {
    return Sentence.of(
        "“%s”限%s及以上医疗机构使用，该机构为%s",
        Sentence.item(), Sentence.level(info.limit(Limit.MIN_LEVEL)), Sentence.level(rated()));
  }

  /** Levels are one digit each, so that their text compares as they do. */
  private static Column rated() {
    Column level = col(ClaimFact.LEVEL);
    return when(level.isin(Level.UNRATED, Level.PRIMARY, Level.SECONDARY, Level.TERTIARY), level);
  }
}
