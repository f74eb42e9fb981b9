package org.claimsieve.indicator;

import org.claimsieve.schema.TableSpec;

/**
 * What an indicator measures, in words.
 *
 * @param id kebab-case, unique, kept in every result row
 * @param officialCode code in the national rule framework, empty where it has none
 * @param direction which values are risky
 * @param peers whom a subject is compared with
 * @param table shape of the result: {@code indicator_value} or {@code item_usage}
 */
public record Info(
    String id,
    String officialCode,
    Words name,
    Words numerator,
    Words denominator,
    Words exclusions,
    Words unit,
    Direction direction,
    Words peers,
    TableSpec table) {
  public Info {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("indicator id is not kebab-case: " + id);
    }
    if (!officialCode.isEmpty() && !officialCode.matches("ZB\\d{14}")) {
      throw new IllegalArgumentException(
          id + " has no official code of an indicator, ZB and 14 digits: " + officialCode);
    }
  }
}
