package org.claimsieve.schema;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;

/**
 * One column of a table.
 *
 * @param name the warehouse's column name
 * @param required a file without this column is refused, a row without a value is quarantined
 * @param negative whether a value below zero is allowed
 * @param aliases names under which the interface sends the same thing
 * @param meaning one line, with the unit where it is not the kind's own
 */
public record Field(
    String name,
    Kind kind,
    boolean required,
    boolean negative,
    Privacy privacy,
    List<String> aliases,
    String meaning)
    implements Serializable {

  static Field of(String name, Kind kind, String meaning) {
    return new Field(name, kind, false, false, Privacy.OPEN, List.of(), meaning);
  }

  /** A column that must be there and filled. */
  static Field required(String name, Kind kind, String meaning) {
    return new Field(name, kind, true, false, Privacy.OPEN, List.of(), meaning);
  }

  Field orNegative() {
    return new Field(name, kind, required, true, privacy, aliases, meaning);
  }

  Field kept(Privacy how) {
    return new Field(name, kind, required, negative, how, aliases, meaning);
  }

  Field alias(String... names) {
    return new Field(name, kind, required, negative, privacy, List.of(names), meaning);
  }

  /** The column's type in the lake; a hashed value is text whatever it was. */
  public DataType type() {
    return kind.type();
  }

  /** Reference to the column by its name. */
  public Column column() {
    return functions.col(name);
  }
}
