package org.claimsieve.curation;

import java.util.List;
import org.claimsieve.knowledge.national.PublishedPoint;

/**
 * A point, or a row made of it, that is left to a person.
 *
 * @param codes those that are concerned, separated by {@code |}
 * @param limit what was read; empty where nothing could be
 * @param why in Chinese
 */
public record LeftPoint(PublishedPoint point, String codes, String limit, String why) {
  /** Columns of the file in which a person finds them. */
  public static final List<String> COLUMNS =
      List.of(
          "row", "rule_class", "gz_code", "item_name", "med_codes", "constraint", "limit", "why");

  static LeftPoint of(PublishedPoint point, String why) {
    return new LeftPoint(point, String.join("|", point.codes()), "", why);
  }

  static LeftPoint of(PublishedPoint point, KnowledgeRow row, String why) {
    return new LeftPoint(point, row.code(), row.words(), why);
  }

  /** The values of {@link #COLUMNS}. */
  public List<String> cells() {
    return List.of(
        String.valueOf(point.row()),
        point.ruleClass(),
        point.gzCode(),
        point.item(),
        codes,
        point.constraint(),
        limit,
        why);
  }
}
