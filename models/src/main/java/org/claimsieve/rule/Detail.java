package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;

/**
 * The engine's working rows: one row is one line of one finding, with what the finding needs. Small
 * against the claims; a caller that reads it more than once persists it.
 */
final class Detail {
  static final String RULE_ID = Finding.RULE_ID;
  static final String SUBJECT = "subject";
  static final String SETL_ID = FindingLine.SETL_ID;
  static final String BKKP_SN = FindingLine.BKKP_SN;
  static final String ITEM_TYPE = FindingLine.VOLA_ITEM_TYPE;
  static final String AMOUNT = FindingLine.VOLA_AMT;
  static final String EVIDENCE = Finding.VOLA_CONT;
  static final String SOURCE = "source";

  /** Whether the settlement arrived tonight. */
  static final String TONIGHT = "tonight";

  /** 违规项. */
  static final String ACCUSED = "1";

  /** 涉及项. */
  static final String INVOLVED = "2";

  private static final int ID_LENGTH = 40;

  private Detail() {}

  static Column accused() {
    return col(ITEM_TYPE).equalTo(ACCUSED);
  }

  /** The finding's id: same rule, version and subject, same id. */
  static Column id(List<Rule> rules) {
    Column text = concat_ws("|", col(RULE_ID), byRule(rules, RuleInfo::version), col(SUBJECT));
    return substring(sha2(text.cast("binary"), 256), 1, ID_LENGTH);
  }

  /** A text of the rule that a row's {@code rule_id} names. */
  static Column byRule(List<Rule> rules, Function<RuleInfo, String> text) {
    List<Column> entries = new ArrayList<>();
    for (Rule rule : rules) {
      entries.add(lit(rule.info().id()));
      entries.add(lit(text.apply(rule.info())));
    }
    if (entries.isEmpty()) {
      return lit(null).cast("string");
    }
    return element_at(map(entries.toArray(Column[]::new)), col(RULE_ID));
  }
}
