package org.claimsieve.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a table down column by column. */
final class SpecBuilder {
  private final String name;
  private final String title;
  private final List<Field> fields = new ArrayList<>();
  private List<String> key = List.of();
  private List<String> partitions = List.of();
  private Optional<String> amount = Optional.empty();

  SpecBuilder(String name, String title) {
    this.name = name;
    this.title = title;
  }

  SpecBuilder key(String... columns) {
    key = List.of(columns);
    return this;
  }

  SpecBuilder partitionedBy(String... columns) {
    partitions = List.of(columns);
    return this;
  }

  SpecBuilder amount(String column) {
    amount = Optional.of(column);
    return this;
  }

  SpecBuilder add(Field field) {
    fields.add(field);
    return this;
  }

  SpecBuilder addAll(List<Field> more) {
    fields.addAll(more);
    return this;
  }

  TableSpec build() {
    return new TableSpec(name, title, key, partitions, amount, fields);
  }
}
