package org.claimsieve.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a file looked like: its columns in order, and what its first records hold in them. It is
 * kept from night to night, so it keeps no value.
 */
public record FileShape(List<Column> columns) {
  /** Records that are looked at. */
  static final int RECORDS = 200;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One column.
   *
   * @param filled values among the records that were looked at
   * @param whole those of them that are digits alone
   * @param example a value that names nobody, only while the file is at hand
   */
  @JsonIgnoreProperties("example")
  public record Column(
      String name, ColumnForm form, int filled, int whole, @Nullable String example) {
    private Column withoutExample() {
      return new Column(name, form, filled, whole, null);
    }
  }

  public FileShape {
    columns = List.copyOf(columns);
  }

  /**
   * Looks at the first records.
   *
   * @param header columns in the file's order
   * @param records values of each record; one that is not as wide as the header tells nothing of
   *     its columns and is passed over
   * @param nullTokens texts that stand for no value
   */
  static FileShape look(
      List<String> header, Iterator<? extends Iterable<String>> records, Set<String> nullTokens) {
    List<ColumnLook> looks = new ArrayList<>();
    header.forEach(column -> looks.add(new ColumnLook()));
    for (int i = 0; i < RECORDS && records.hasNext(); i++) {
      List<String> values = new ArrayList<>();
      records.next().forEach(values::add);
      if (values.size() == header.size()) {
        add(looks, values, nullTokens);
      }
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < looks.size(); i++) {
      ColumnLook look = looks.get(i);
      columns.add(look.column(header.get(i)));
    }
    return new FileShape(columns);
  }

  private static void add(List<ColumnLook> looks, List<String> values, Set<String> nullTokens) {
    for (int i = 0; i < looks.size(); i++) {
      String value = values.get(i).strip();
      if (!value.isEmpty() && !nullTokens.contains(value)) {
        looks.get(i).add(value);
      }
    }
  }

  /** Names of the columns in the file's order. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** What is to be remembered: a column without values keeps the form that it had before. */
  public FileShape after(Optional<FileShape> before) {
    return new FileShape(
        columns.stream()
            .map(column -> column.form().empty() ? earlier(before, column) : column)
            .map(Column::withoutExample)
            .toList());
  }

  private static Column earlier(Optional<FileShape> before, Column column) {
    return before.flatMap(shape -> shape.column(column.name())).orElse(column);
  }

  /** The shape as it is stored, without examples. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a file shape is plain data: " + this, e);
    }
  }

  /** A stored shape. */
  public static FileShape fromJson(String text) {
    try {
      return JSON.readValue(text, FileShape.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a file shape: " + text, e);
    }
  }
}
