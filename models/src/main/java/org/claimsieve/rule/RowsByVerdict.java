package org.claimsieve.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftleft;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.Fen;

/**
 * Rows counted by what all rules say of them. Three sums for each of eighty rules on each row are
 * slow; rows of which the rules say the same are many, so that they are counted together first, and
 * the sums are made over the few groups.
 */
final class RowsByVerdict {
  /** What a rule says of a row takes two bits: nothing, kept or broken. */
  private static final int BITS = 2;

  private static final int ANSWERS_A_WORD = Long.SIZE / BITS;
  private static final long NOTHING = 0;
  private static final long KEPT = 1;
  private static final long BROKEN = 2;
  private static final long MASK = 3;

  private static final String ROWS = "rows";
  private static final String FEN = "fen";
  private static final String WORD = "word_";

  private final Dataset<Row> groups;
  private final Map<String, Integer> places;

  private RowsByVerdict(Dataset<Row> groups, Map<String, Integer> places) {
    this.groups = groups;
    this.places = places;
  }

  /**
   * Counts rows.
   *
   * @param amount money in CNY
   * @param verdicts what is asked of a row, by name: true, false, or null where it is not judged
   */
  static RowsByVerdict of(Dataset<Row> rows, Column amount, Map<String, Column> verdicts) {
    Map<String, Integer> places = new LinkedHashMap<>();
    List<Column> words = new ArrayList<>();
    verdicts.forEach(
        (name, verdict) -> {
          int place = places.size();
          places.put(name, place);
          Column answer = shiftleft(answer(verdict), place % ANSWERS_A_WORD * BITS);
          int word = place / ANSWERS_A_WORD;
          if (word == words.size()) {
            words.add(answer);
          } else {
            words.set(word, words.get(word).bitwiseOR(answer));
          }
        });
    List<Column> columns = new ArrayList<>();
    List<Column> keys = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      columns.add(words.get(i).as(WORD + i));
      keys.add(col(WORD + i));
    }
    columns.add(when(Apart.of(rows), Fen.of(amount)).as(FEN));
    Dataset<Row> groups =
        rows.select(columns.toArray(Column[]::new))
            .groupBy(keys.toArray(Column[]::new))
            .agg(count(lit(1)).as(ROWS), sum(FEN).as(FEN));
    return new RowsByVerdict(groups, places);
  }

  private static Column answer(Column verdict) {
    return coalesce(verdict.cast("bigint").plus(lit(KEPT)), lit(NOTHING));
  }

  /** One row with all of those sums. */
  Dataset<Row> sums(List<Column> sums) {
    return groups.agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }

  /** Rows in all. */
  static Column total() {
    return coalesce(sum(ROWS), lit(0L));
  }

  /** Rows that a rule judges. */
  Column judged(String name) {
    return rows(answerOf(name).notEqual(lit(NOTHING)));
  }

  /** Rows that break it. */
  Column broken(String name) {
    return rows(answerOf(name).equalTo(lit(BROKEN)));
  }

  /** Fen of the rows that it judges; null where none of them has an amount. */
  Column fen(String name) {
    return sum(when(answerOf(name).notEqual(lit(NOTHING)), col(FEN)));
  }

  private static Column rows(Column those) {
    return coalesce(sum(when(those, col(ROWS))), lit(0L));
  }

  private Column answerOf(String name) {
    int place = Objects.requireNonNull(places.get(name), name);
    Column word = col(WORD + place / ANSWERS_A_WORD);
    return shiftright(word, place % ANSWERS_A_WORD * BITS).bitwiseAND(lit(MASK));
  }
}
