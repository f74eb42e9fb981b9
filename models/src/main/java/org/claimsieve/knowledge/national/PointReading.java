package org.claimsieve.knowledge.national;

import java.util.List;

/**
 * What was made of a point.
 *
 * @param rows of the knowledge base; none where it is left to a person
 * @param why it is left, in Chinese; empty where it was read
 */
public record PointReading(List<PointRow> rows, String why) {
  public PointReading {
    rows = List.copyOf(rows);
  }

  static PointReading left(String why) {
    return new PointReading(List.of(), why);
  }

  static PointReading read(List<PointRow> rows) {
    return new PointReading(rows, "");
  }

  /** Whether it was read. */
  public boolean isRead() {
    return why.isEmpty();
  }
}
