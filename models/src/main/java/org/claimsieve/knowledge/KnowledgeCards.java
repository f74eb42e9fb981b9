package org.claimsieve.knowledge;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * All limits of an item on one card. One row is one item code and one span of service dates within
 * which none of its limits changes; spans of a code never overlap, so a line meets at most one
 * card. The card has a slot per rule that the knowledge base has rows for.
 *
 * <p>Where two entries of one rule contradict each other on a day, the slot is empty: contradictory
 * knowledge accuses nobody. The slot of a rule that looks up pairs only says that there are some.
 *
 * @param rows item code, span and card; small, and read by every rule that knows limits, so that a
 *     caller with many of them computes it once
 * @param rules the rules with a slot
 */
public record KnowledgeCards(Dataset<Row> rows, Set<String> rules) {
  /** The card of a line's item; null where it has none. */
  public static final String CARD = "card";

  private static final String FROM = "card_from";
  private static final String TO = "card_to";
  private static final String CODE = "card_code";

  public KnowledgeCards {
    rules = Set.copyOf(rules);
  }

  /** The cards of a knowledge base. */
  public static KnowledgeCards of(Knowledge knowledge) {
    Map<String, LimitKind> slots = new TreeMap<>();
    for (LimitKind kind : LimitKind.values()) {
      knowledge.rules(kind).forEach(rule -> slots.putIfAbsent(rule, kind));
    }
    Dataset<Row> limits = limits(knowledge);
    Column[] card = slots.entrySet().stream().map(KnowledgeCards::slot).toArray(Column[]::new);
    Dataset<Row> rows =
        spans(limits)
            .join(
                limits.withColumnRenamed(LimitText.HILIST_CODE, "limit_code"),
                col(CODE)
                    .equalTo(col("limit_code"))
                    .and(col(FROM).between(col(LimitText.VALID_FROM), col(LimitText.VALID_TO))))
            .groupBy(CODE, FROM, TO)
            .agg(struct(card.length == 0 ? new Column[] {lit(0).as("none")} : card).as(CARD));
    return new KnowledgeCards(rows, slots.keySet());
  }

  /** A value of a rule's limit on the line's card; null where the item has no limit of the rule. */
  public static Column value(String rule, String value) {
    return col(CARD).getField(rule).getField(value);
  }

  /** Whether the line's item has a limit of the rule; never null. */
  public static Column limited(String rule) {
    return col(CARD).getField(rule).isNotNull();
  }

  /** The same cards from rows that were computed before. */
  public KnowledgeCards with(Dataset<Row> computed) {
    return new KnowledgeCards(computed, rules);
  }

  /**
   * Lines with the card of their item on their service date; one without limits keeps a null.
   *
   * @param code the lines' item code
   * @param serviceDate the lines' service date
   */
  public Dataset<Row> attach(Dataset<Row> lines, String code, String serviceDate) {
    return lines.join(broadcast(rows), onCard(code, serviceDate), "left").drop(CODE, FROM, TO);
  }

  /** Lines whose item has a limit of any of those rules, with its card. */
  public Dataset<Row> limited(
      Dataset<Row> lines, String code, String serviceDate, Set<String> ofRules) {
    Column any =
        ofRules.stream()
            .filter(rules::contains)
            .map(KnowledgeCards::limited)
            .reduce(lit(false), Column::or);
    return lines.join(broadcast(rows.filter(any)), onCard(code, serviceDate)).drop(CODE, FROM, TO);
  }

  private static Column onCard(String code, String serviceDate) {
    return col(code).equalTo(col(CODE)).and(col(serviceDate).between(col(FROM), col(TO)));
  }

  /** The slot of a rule: filled where its entries say one thing, whatever their sources are. */
  private static Column slot(Map.Entry<String, LimitKind> rule) {
    LimitKind kind = rule.getValue();
    Column ofRule = col(LimitText.RULE_ID).equalTo(rule.getKey());
    Column first = min(when(ofRule, col(kind.stem())));
    if (kind == LimitKind.PAIR || kind.limits().isEmpty()) {
      return first.as(rule.getKey());
    }
    Column values = when(ofRule, valuesOf(kind));
    return when(min(values).equalTo(max(values)), first).as(rule.getKey());
  }

  private static Column valuesOf(LimitKind kind) {
    return struct(
        kind.limits().stream()
            .map(value -> col(kind.stem()).getField(value))
            .toArray(Column[]::new));
  }

  /** Every entry with its limit in the column of its kind. */
  private static Dataset<Row> limits(Knowledge knowledge) {
    List<LimitKind> filled =
        Arrays.stream(LimitKind.values()).filter(kind -> !knowledge.rules(kind).isEmpty()).toList();
    return (filled.isEmpty() ? List.of(LimitKind.LISTED) : filled)
        .stream()
            .map(kind -> limits(knowledge, kind))
            .reduce((one, other) -> one.unionByName(other, true))
            .orElseThrow();
  }

  private static Dataset<Row> limits(Knowledge knowledge, LimitKind kind) {
    List<Column> values = new ArrayList<>(kind.limits().stream().map(v -> col(v)).toList());
    values.add(col(LimitText.SOURCE));
    pattern(kind).ifPresent(pattern -> values.add(pattern.as(Limit.PATTERN)));
    return knowledge
        .limits(kind)
        .select(
            col(LimitText.RULE_ID),
            col(LimitText.HILIST_CODE),
            col(LimitText.VALID_FROM),
            col(LimitText.VALID_TO),
            struct(values.toArray(Column[]::new)).as(kind.stem()));
  }

  /** What a line's codes are compared with, where a limit names codes. */
  private static Optional<Column> pattern(LimitKind kind) {
    return switch (kind) {
      case DISEASE -> Optional.of(CodeList.whole(col(Limit.DISE_NOS)));
      case DEPARTMENT -> Optional.of(CodeList.beginning(col(Limit.DEPT_CODES)));
      case DIAGNOSIS -> Optional.of(CodeList.beginning(col(Limit.DIAG_CODES)));
      default -> Optional.empty();
    };
  }

  /** The spans between the days on which any limit of a code begins or has just ended. */
  private static Dataset<Row> spans(Dataset<Row> limits) {
    Column never = lit(Knowledge.NEVER).cast("date");
    Column next = lead(col(FROM), 1).over(Window.partitionBy(CODE).orderBy(FROM));
    return limits
        .select(
            col(LimitText.HILIST_CODE).as(CODE),
            explode(array(col(LimitText.VALID_FROM), date_add(col(LimitText.VALID_TO), 1)))
                .as(FROM))
        .distinct()
        .filter(col(FROM).leq(never))
        .withColumn(TO, coalesce(date_sub(next, 1), never));
  }
}
