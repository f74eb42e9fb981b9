package org.claimsieve.rule.claim;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;
import org.claimsieve.encounter.Age;
import org.claimsieve.schema.ClaimFact;

/** The main diagnosis of a claim by its ICD-10 category, and the age at which it was made. */
final class MainDiagnosis {
  /** An age that nobody exceeds: beyond it the date of birth is wrong. */
  static final int OLDEST = 130;

  private static final String CODE = "^[A-Z][0-9]{2}";

  private MainDiagnosis() {}

  /** Whether the code begins as ICD-10 codes do; null where there is none. */
  static Column coded() {
    return col(ClaimFact.MAIN_DIAG).rlike(CODE);
  }

  /** Letter and two digits. */
  static Column category() {
    return substring(col(ClaimFact.MAIN_DIAG), 1, 3);
  }

  /** Birthdays reached by the first day. */
  static Column age() {
    return Age.on(col(ClaimFact.BEGNDATE), col(ClaimFact.BRDY));
  }
}
