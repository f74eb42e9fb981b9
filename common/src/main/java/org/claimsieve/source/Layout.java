package org.claimsieve.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a sender writes the tables: file names, encoding, delimiter, null tokens, date patterns, and
 * for each table which column feeds which field.
 *
 * @param endMarker suffix of the empty file that the sender puts beside each data file when all of
 *     it is there
 */
public record Layout(
    String name,
    Charset encoding,
    char delimiter,
    char quote,
    List<String> nullTokens,
    List<String> datePatterns,
    List<String> timePatterns,
    Optional<String> endMarker,
    Map<String, TableLayout> tables) {

  /**
   * One table of a layout.
   *
   * @param files glob over file names in the folder of a business date
   * @param columns field by source column, for columns that the schema does not know by name or
   *     alias
   * @param constants value by field
   * @param derived SQL expression over the source columns (all of them text) by field
   * @param translate code by source code, by field
   * @param unavailable required fields that this sender cannot give; what needs them is not
   *     applicable
   * @param optional whether a night may come without such a file
   */
  public record TableLayout(
      List<String> files,
      Map<String, String> columns,
      Map<String, String> constants,
      Map<String, String> derived,
      Map<String, Map<String, String>> translate,
      List<String> unavailable,
      boolean optional) {}
}
