package org.claimsieve.quality;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.claimsieve.schema.TableSpec;

/**
 * One cross check of the rows of a table.
 *
 * @param id kebab-case, unique, kept in every result row
 * @param nameZh what should hold, as a list says it
 * @param nameEn the same in English
 * @param table table whose rows are checked: {@code setl_d} or {@code fee_list_d}
 * @param definition what is compared, and when a row is left out
 * @param source where the definition comes from
 * @param differs true: the row differs; false: it agrees; null: it lacks what is compared
 * @param fen absolute difference of a differing row in whole fen; empty where the check is not
 *     about money
 */
public record QualityCheck(
    String id,
    String nameZh,
    String nameEn,
    TableSpec table,
    String definition,
    String source,
    Column differs,
    Optional<Column> fen) {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public QualityCheck {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("check id is not kebab-case: " + id);
    }
    if (Stream.of(nameZh, nameEn, definition, source).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(id + " lacks a name, a definition or a source");
    }
  }

  /** A check that is not about money. */
  QualityCheck(
      String id,
      String nameZh,
      String nameEn,
      TableSpec table,
      String definition,
      String source,
      Column differs) {
    this(id, nameZh, nameEn, table, definition, source, differs, Optional.empty());
  }

  /** Whether a row holds what is compared; never null. */
  public Column applicable() {
    return differs.isNotNull();
  }

  /** Whether a row differs; never null. */
  public Column broken() {
    return coalesce(differs, lit(false));
  }

  /** The id by which an example is named. */
  public Column subject() {
    return col(table.key().get(0));
  }
}
