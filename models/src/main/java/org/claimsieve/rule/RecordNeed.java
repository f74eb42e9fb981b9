package org.claimsieve.rule;

import java.util.Set;
import org.claimsieve.schema.TableSpec;

/**
 * Records beside the claims that a rule cannot judge without.
 *
 * @param table the table of which there must be rows
 * @param columns its columns that must hold something
 */
public record RecordNeed(TableSpec table, Set<String> columns) {
  public RecordNeed {
    columns = Set.copyOf(columns);
    if (!table.columns().containsAll(columns)) {
      throw new IllegalArgumentException(table.name() + " lacks one of " + columns);
    }
  }
}
