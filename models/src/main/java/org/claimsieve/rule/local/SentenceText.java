package org.claimsieve.rule.local;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.typeof;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.claimsieve.rule.Sentence;

/**
 * A Chinese sentence with SQL expressions in braces. Money reads with two decimals, another decimal
 * without trailing zeros, an unknown value as 未知.
 *
 * @param parts words and expressions in their order
 */
public record SentenceText(List<Part> parts) {
  private static final String PARAMETER = "\\$\\{[^{}]*}";
  private static final String PLAIN = "[^{}'\"`$]++|\\$(?!\\{)";
  private static final String SQL = "(?:" + SqlText.QUOTED + "|" + PARAMETER + "|" + PLAIN + ")*+";
  private static final Pattern EXPRESSION =
      Pattern.compile(PARAMETER + "|\\{(" + SQL + ")}", Pattern.DOTALL);

  private static final String ANY_BUT_MONEY = "^decimal\\((?!\\d+,2\\))";
  private static final String TRAILING_ZEROS = "\\.0+$|(\\.\\d*?[1-9])0+$";

  /**
   * A part of the sentence.
   *
   * @param expression whether it is SQL and not words
   */
  public record Part(String text, boolean expression) {}

  public SentenceText {
    parts = List.copyOf(parts);
  }

  /**
   * The sentence of that text.
   *
   * @throws IllegalArgumentException where a brace stands alone or empty
   */
  public static SentenceText of(String text) {
    List<Part> parts = new ArrayList<>();
    Matcher found = EXPRESSION.matcher(text);
    int from = 0;
    while (found.find()) {
      words(text.substring(from, found.start()), parts);
      String sql = found.group(1) == null ? found.group() : found.group(1);
      if (sql.isBlank()) {
        throw new IllegalArgumentException("empty braces");
      }
      parts.add(new Part(sql, true));
      from = found.end();
    }
    words(text.substring(from), parts);
    return new SentenceText(parts);
  }

  private static void words(String words, List<Part> parts) {
    if (words.contains("{") || words.contains("}")) {
      throw new IllegalArgumentException("a brace alone: " + words);
    }
    if (!words.isEmpty()) {
      parts.add(new Part(words, false));
    }
  }

  /** The expressions in their order. */
  public List<String> expressions() {
    return parts.stream().filter(Part::expression).map(Part::text).toList();
  }

  /** The sentence of a row; never null. */
  Column column(Function<String, Column> expression) {
    StringBuilder template = new StringBuilder();
    List<Column> values = new ArrayList<>();
    for (Part part : parts) {
      if (part.expression()) {
        template.append("%s");
        values.add(readable(expression.apply(part.text())));
      } else {
        template.append(part.text().replace("%", "%%"));
      }
    }
    return Sentence.of(template.toString(), values.toArray(Column[]::new));
  }

  private static Column readable(Column value) {
    Column text = value.cast("string");
    Column shorter = regexp_replace(text, lit(TRAILING_ZEROS), lit("$1"));
    return when(typeof(value).rlike(ANY_BUT_MONEY), shorter).otherwise(text);
  }
}
