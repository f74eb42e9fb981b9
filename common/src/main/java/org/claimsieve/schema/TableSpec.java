package org.claimsieve.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One table: what a row is, its key and its columns in order.
 *
 * @param name the table's name in the lake and the stem of its files in the national layout
 * @param title the Chinese name, as on a page
 * @param key the columns that identify a row
 * @param partitions the columns by which the lake keeps rows together, all of them date or text
 * @param amount the money column whose sum the ledger keeps, or empty where the table has none
 */
public record TableSpec(
    String name,
    String title,
    List<String> key,
    List<String> partitions,
    Optional<String> amount,
    List<Field> fields) {

  public TableSpec {
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException(name + " declares column twice: " + field.name());
      }
    }
    List<String> mentioned = new ArrayList<>(key);
    mentioned.addAll(partitions);
    amount.ifPresent(mentioned::add);
    mentioned.removeAll(names);
    if (!mentioned.isEmpty()) {
      throw new IllegalArgumentException(name + " names undeclared columns: " + mentioned);
    }
    key = List.copyOf(key);
    partitions = List.copyOf(partitions);
    fields = List.copyOf(fields);
  }

  /** The lake's schema of the table; every column is nullable there. */
  public StructType structType() {
    return new StructType(
        fields.stream()
            .map(field -> DataTypes.createStructField(field.name(), field.type(), true))
            .toArray(StructField[]::new));
  }

  /** Column names in the table's order. */
  public List<String> columns() {
    return fields.stream().map(Field::name).toList();
  }

  /** The column of that name. */
  public Optional<Field> field(String column) {
    return fields.stream().filter(field -> field.name().equals(column)).findFirst();
  }

  /** Columns that a file must have. */
  public List<Field> required() {
    return fields.stream().filter(Field::required).toList();
  }
}
