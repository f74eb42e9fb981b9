package org.claimsieve.rule;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * What {@link PatternRule#find} returns: one row per accused settlement or line. Rows of one
 * subject make one finding. Columns that a rule leaves out are null.
 */
public final class Hit {
  /** What the finding is about; with rule and version it makes the finding's id. */
  static final String SUBJECT = "hit_subject";

  /** Settlement. */
  static final String SETL_ID = "hit_setl_id";

  /** Line; null where the whole settlement is meant, that is all its lines. */
  static final String BKKP_SN = "hit_bkkp_sn";

  /** Amount in question; null where it follows from the lines. */
  static final String AMOUNT = "hit_amount";

  /** 1 违规项, 2 涉及项; null is 1. */
  static final String ITEM_TYPE = "hit_item_type";

  /** What is wrong, in Chinese. */
  static final String EVIDENCE = "hit_evidence";

  /** Settlements that the hit involves without accusing them. */
  static final String RELATED = "hit_related";

  private Hit() {}

  /** What the finding is about: unique within the rule, made of identifiers. */
  public static Column subject(Column subject) {
    return subject.as(SUBJECT);
  }

  /** The accused settlement. */
  public static Column settlement(Column setlId) {
    return setlId.as(SETL_ID);
  }

  /** The accused line; without it the whole settlement is meant. */
  public static Column line(Column bkkpSn) {
    return bkkpSn.as(BKKP_SN);
  }

  /** Amount in question; without it all lines count at what is at stake. */
  public static Column amount(Column amount) {
    return amount.as(AMOUNT);
  }

  /** The row is accused where the condition holds, else only involved. */
  public static Column accusedWhere(Column accused) {
    return when(accused, lit(Detail.ACCUSED)).otherwise(lit(Detail.INVOLVED)).as(ITEM_TYPE);
  }

  /** What is wrong, in Chinese, with the case's own values. */
  public static Column evidence(Column sentence) {
    return sentence.as(EVIDENCE);
  }

  /** Settlements involved: an array of {@code setl_id}. */
  public static Column related(Column setlIds) {
    return setlIds.as(RELATED);
  }
}
