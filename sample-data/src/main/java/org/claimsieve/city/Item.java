package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/**
 * One thing that can be charged, with the limits that honest institutions keep.
 *
 * @param price base price in fen of a tertiary hospital
 * @param sex 1 or 2 where only that sex may have it, else empty
 * @param minLevel lowest level of the institution, 0 open
 * @param kinds kinds of visit that may charge it; empty is open
 * @param limits price limit in fen by level 0 to 3, 0 open
 * @param operation ICD-9-CM-3 code where it is an operation, else empty
 */
record Item(
    String key,
    String code,
    String name,
    String listType,
    String category,
    String chargeClass,
    long price,
    String spec,
    String form,
    String sex,
    int minAge,
    int maxAge,
    int minLevel,
    List<String> kinds,
    List<Long> limits,
    String operation,
    List<String> tags) {

  boolean drug() {
    return listType.equals("101");
  }

  boolean piece() {
    return listType.equals("102");
  }

  boolean service() {
    return listType.equals("201");
  }

  /** Whether the fund pays for it at all. */
  boolean covered() {
    return !chargeClass.equals("03");
  }

  boolean allows(VisitKind kind) {
    return kinds.isEmpty() || kinds.contains(kind.code());
  }

  boolean allowsSex(String gender) {
    return sex.isEmpty() || sex.equals(gender);
  }

  boolean allowsAge(int age) {
    return age >= minAge && age <= maxAge;
  }

  boolean allowsLevel(int level) {
    return level >= minLevel;
  }

  /** Price limit in fen at a level; 0 where there is none. */
  long limit(int level) {
    return limits.get(level);
  }
}
