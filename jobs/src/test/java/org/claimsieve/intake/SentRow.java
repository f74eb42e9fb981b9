package org.claimsieve.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A row on its way into a file.
 *
 * @param cut so many values are written and no more; all of them where it is negative
 * @param extra an empty value too many stands at this place; none where it is negative
 */
record SentRow(Map<String, String> values, int cut, int extra) {
  static SentRow whole(Map<String, String> values) {
    return new SentRow(values, -1, -1);
  }

  static SentRow cut(Map<String, String> values, int after) {
    return new SentRow(values, after, -1);
  }

  static SentRow longer(Map<String, String> values, int at) {
    return new SentRow(values, -1, at);
  }

  /** The values in the order of a header; columns that the row does not know hold an x. */
  List<String> cells(List<String> header) {
    List<String> cells = new ArrayList<>();
    header.forEach(column -> cells.add(values.getOrDefault(column, "x")));
    if (extra >= 0) {
      cells.add(extra, "");
    }
    return cut < 0 ? cells : cells.subList(0, Math.min(cut, cells.size() - 1));
  }
}
