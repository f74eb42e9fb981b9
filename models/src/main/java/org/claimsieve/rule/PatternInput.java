package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.LimitKind;

/** What a pattern rule may look at. Nothing is read before it is used. */
public final class PatternInput {
  private final RuleInput input;
  private final PatternRule rule;
  private final RuleInfo info;

  PatternInput(RuleInput input, PatternRule rule) {
    this.input = input;
    this.rule = rule;
    this.info = rule.info();
  }

  /** The night. */
  public LocalDate businessDate() {
    return input.businessDate();
  }

  /** Tonight's {@link EnrichedLine} rows; for a rule that knows limits those of limited items. */
  public Dataset<Row> lines() {
    return limited(input.lines());
  }

  /**
   * The same of the lookback, of persons who settle tonight. Each reader of it is a pass over the
   * past: only rules that compare lines over time read it.
   */
  public Dataset<Row> history() {
    return limited(input.history());
  }

  /** Tonight's lines, those of items without limit too; {@link PatternRule#comparesOtherItems}. */
  public Dataset<Row> allLines() {
    return carded(input.lines());
  }

  /** Lines of the lookback, those of items without limit too. */
  public Dataset<Row> allHistory() {
    return carded(input.history());
  }

  /** {@code claim_fact} of tonight and of the lookback. */
  public Dataset<Row> claims() {
    return input.claims();
  }

  /** Joined stays of tonight and of the lookback. */
  public Dataset<Row> stays() {
    return input.stays();
  }

  /** Rows of the knowledge base that belong to the rule, typed. */
  public Dataset<Row> limits() {
    LimitKind kind = info.knowledge();
    if (kind == null) {
      throw new IllegalStateException(info.id() + " reads limits and knows no kind of them");
    }
    return input.knowledge().limits(kind).filter(col(Knowledge.RULE_ID).equalTo(info.id()));
  }

  /** The newest entry of each institution. */
  public Dataset<Row> institutions() {
    return input.registers().institutions();
  }

  /** The newest snapshot of the staff register. */
  public Dataset<Row> staff() {
    return input.registers().staff();
  }

  /** The newest snapshot of the insured register, of persons who settle tonight. */
  public Dataset<Row> insured() {
    return input.registers().records().insured();
  }

  /** Sales of drugs and consumables in the lookback, returns among them. */
  public Dataset<Row> sales() {
    return input.registers().records().sales();
  }

  /** Purchases in the lookback, returns to suppliers among them. */
  public Dataset<Row> purchases() {
    return input.registers().records().purchases();
  }

  /** Stock-takings in the lookback. */
  public Dataset<Row> stock() {
    return input.registers().records().stock();
  }

  /** Whether a row with that {@code arrived} came tonight; never null. */
  public Column tonight(Column arrived) {
    return arrived.eqNullSafe(lit(businessDate()));
  }

  private Dataset<Row> limited(Dataset<Row> lines) {
    return info.knowledge() == null ? lines : input.limited(lines, Set.of(info.id()));
  }

  private Dataset<Row> carded(Dataset<Row> lines) {
    if (!rule.comparesOtherItems()) {
      throw new IllegalStateException(
          info.id() + " looks at lines of all items and does not say so (comparesOtherItems)");
    }
    return info.knowledge() == null ? lines : input.carded(lines);
  }
}
