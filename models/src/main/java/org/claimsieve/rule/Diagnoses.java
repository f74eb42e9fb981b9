package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.claimsieve.schema.ClaimFact;

/**
 * All diagnoses of a visit ({@link ClaimFact#DIAGS}) beside ICD-10 prefixes that a limit names in
 * one text, as {@link Listed} reads it.
 */
public final class Diagnoses {
  private Diagnoses() {}

  /** Whether any diagnosis begins with any of the prefixes; null where either is unknown. */
  public static Column anyOf(Column prefixes) {
    return Listed.anyPrefix(col(ClaimFact.DIAGS), prefixes);
  }

  /** Whether any diagnosis of a line begins with a prefix of its item's limit; null likewise. */
  public static Column meet(RuleInfo info) {
    return Listed.meets(col(ClaimFact.DIAGS), info);
  }

  /** The diagnoses as a sentence lists them. */
  public static Column words() {
    return Listed.words(col(ClaimFact.DIAGS));
  }

  /** The diagnoses that begin with any of the prefixes, as a sentence lists them. */
  public static Column words(Column prefixes) {
    return Listed.words(Listed.withPrefix(col(ClaimFact.DIAGS), prefixes));
  }
}
