package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.claimsieve.schema.ClaimFact;

/** Categories of care ({@code med_type}): two digits are national, provinces extend them. */
final class CareType {
  private CareType() {}

  /** Whether the category begins with one of the codes; null where it is unknown. */
  static Column beginsWith(List<String> codes) {
    return codes.stream()
        .map(code -> col(ClaimFact.MED_TYPE).startsWith(code))
        .reduce(lit(false), Column::or);
  }
}
