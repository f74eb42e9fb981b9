package org.claimsieve.knowledge.national;

import java.util.List;

/**
 * A row of the knowledge base, as a point states it.
 *
 * @param code of the item
 * @param name of the item
 * @param values in the order of {@link org.claimsieve.knowledge.LimitKind#limits()}
 */
public record PointRow(PointTarget target, String code, String name, List<String> values) {
  public PointRow {
    values = List.copyOf(values);
  }
}
