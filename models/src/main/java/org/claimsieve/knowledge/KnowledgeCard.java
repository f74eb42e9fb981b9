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
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * All limits of an item on one card. One row is one item code and one span of service dates within
 * which none of its limits changes; spans of a code never overlap, so a line meets at most one
 * card.
 *
 * <p>Where two entries of one kind contradict each other on a day, the card says nothing of that
 * kind: contradictory knowledge accuses nobody. {@link Knowledge#faults()} reports them.
 */
public final class KnowledgeCard {
  /** Sex for which the item is: 1 or 2. */
  public static final String ALLOWED_GEND = "sex_limit.allowed_gend";

  /** Youngest age in whole years, or null. */
  public static final String MIN_AGE = "age_limit.min_age";

  /** Oldest age in whole years, or null. */
  public static final String MAX_AGE = "age_limit.max_age";

  /** Lowest level of institution: 1, 2 or 3. */
  public static final String MIN_LEVEL = "level_limit.min_level";

  /** Kinds of visit, separated by semicolons. */
  public static final String ALLOWED_KINDS = "visit_limit.allowed_kinds";

  /** Greatest quantity within one day of a visit. */
  public static final String MAX_A_DAY = "frequency_limit.max_a_day";

  /** Greatest number of days of a visit on which the item is paid for. */
  public static final String MAX_DAYS = "course_limit.max_days";

  private static final String FROM = "card_from";
  private static final String TO = "card_to";
  private static final String ANY_LEVEL = "any";
  private static final List<String> PRICE_LEVELS = List.of(ANY_LEVEL, "3", "2", "1", "0");
  private static final List<LimitKind> SINGLE =
      List.of(
          LimitKind.SEX,
          LimitKind.AGE,
          LimitKind.LEVEL,
          LimitKind.VISIT,
          LimitKind.FREQUENCY,
          LimitKind.COURSE);

  private KnowledgeCard() {}

  /** Highest unit price in CNY for a level of institution (3, 2, 1, 0). */
  public static String maxPrice(String level) {
    return priceSlot(level) + "." + LimitText.MAX_PRICE;
  }

  /** Highest unit price in CNY at any institution. */
  public static String maxPrice() {
    return maxPrice(ANY_LEVEL);
  }

  /** Where the limit of a kind was found, in words; null without one. Prices name no source. */
  public static String source(LimitKind kind) {
    return kind.stem() + "." + LimitText.SOURCE;
  }

  /** The cards of a knowledge base. */
  public static Dataset<Row> of(Knowledge knowledge) {
    Dataset<Row> limits = limits(knowledge);
    List<Column> slots = new ArrayList<>();
    for (String slot : slots()) {
      slots.add(when(min(col(slot)).equalTo(max(col(slot))), min(col(slot))).as(slot));
    }
    return spans(limits)
        .join(
            limits.withColumnRenamed(LimitText.HILIST_CODE, "limit_code"),
            col(LimitText.HILIST_CODE)
                .equalTo(col("limit_code"))
                .and(col(FROM).between(col(LimitText.VALID_FROM), col(LimitText.VALID_TO))))
        .groupBy(LimitText.HILIST_CODE, FROM, TO)
        .agg(slots.get(0), slots.subList(1, slots.size()).toArray(Column[]::new));
  }

  /**
   * Lines with the card of their item on their service date; a line without one keeps nulls.
   *
   * @param code the lines' item code
   * @param serviceDate the lines' service date
   */
  public static Dataset<Row> attach(
      Dataset<Row> lines, Dataset<Row> cards, String code, String serviceDate) {
    Dataset<Row> renamed = cards.withColumnRenamed(LimitText.HILIST_CODE, "card_code");
    return lines
        .join(
            broadcast(renamed),
            col(code).equalTo(col("card_code")).and(col(serviceDate).between(col(FROM), col(TO))),
            "left")
        .drop("card_code", FROM, TO);
  }

  /** One row that counts the cards with each kind of limit, in columns named by {@link #held}. */
  public static Dataset<Row> count(Dataset<Row> cards) {
    List<Column> counts = new ArrayList<>();
    for (LimitKind kind : SINGLE) {
      counts.add(org.apache.spark.sql.functions.count(col(kind.stem())).as(held(kind)));
    }
    Column[] prices =
        PRICE_LEVELS.stream().map(level -> col(priceSlot(level))).toArray(Column[]::new);
    counts.add(org.apache.spark.sql.functions.count(coalesce(prices)).as(held(LimitKind.PRICE)));
    return cards.agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new));
  }

  /** Column of {@link #count} that holds the number of cards with the kind. */
  public static String held(LimitKind kind) {
    return "held_" + kind.stem();
  }

  private static List<String> slots() {
    List<String> slots = new ArrayList<>(SINGLE.stream().map(LimitKind::stem).toList());
    PRICE_LEVELS.forEach(level -> slots.add(priceSlot(level)));
    return slots;
  }

  private static String priceSlot(String level) {
    return "price_limit_" + level;
  }

  /** Every entry with its limit in the slot of its kind. */
  private static Dataset<Row> limits(Knowledge knowledge) {
    Column level = coalesce(col(LimitText.LEVEL), lit(ANY_LEVEL));
    Dataset<Row> prices = knowledge.limits(LimitKind.PRICE);
    Column[] priceSlots =
        PRICE_LEVELS.stream()
            .map(at -> when(level.equalTo(at), struct(LimitText.MAX_PRICE)).as(priceSlot(at)))
            .toArray(Column[]::new);
    Dataset<Row> all = prices.select(with(priceSlots));
    for (LimitKind kind : SINGLE) {
      List<Column> values = new ArrayList<>(kind.limits().stream().map(v -> col(v)).toList());
      values.add(col(LimitText.SOURCE));
      Column slot = struct(values.toArray(Column[]::new)).as(kind.stem());
      all = all.unionByName(knowledge.limits(kind).select(with(slot)), true);
    }
    return all;
  }

  private static Column[] with(Column... slots) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                col(LimitText.HILIST_CODE), col(LimitText.VALID_FROM), col(LimitText.VALID_TO)));
    columns.addAll(List.of(slots));
    return columns.toArray(Column[]::new);
  }

  /** The spans between the days on which any limit of a code begins or has just ended. */
  private static Dataset<Row> spans(Dataset<Row> limits) {
    Column never = lit(Knowledge.NEVER).cast("date");
    Column next = lead(col(FROM), 1).over(Window.partitionBy(LimitText.HILIST_CODE).orderBy(FROM));
    return limits
        .select(
            col(LimitText.HILIST_CODE),
            explode(array(col(LimitText.VALID_FROM), date_add(col(LimitText.VALID_TO), 1)))
                .as(FROM))
        .distinct()
        .filter(col(FROM).leq(never))
        .withColumn(TO, coalesce(date_sub(next, 1), never));
  }
}
