package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.encounter.Age;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.schema.ClaimFact;

/**
 * The person's age on the service date; null where the date of birth is missing, after the service
 * date or more than 130 years before it.
 */
final class PersonAge {
  private static final int OLDEST = 130;

  private PersonAge() {}

  /** Birthdays reached. */
  static Column years() {
    Column years = Age.on(col(EnrichedLine.SERVICE_DATE), col(ClaimFact.BRDY));
    return when(years.between(0, OLDEST), years);
  }

  /** Days since the day of birth, which is day 0. */
  static Column days() {
    Column days = datediff(col(EnrichedLine.SERVICE_DATE), col(ClaimFact.BRDY));
    return when(years().isNotNull(), days);
  }
}
