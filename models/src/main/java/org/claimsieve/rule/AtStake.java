package org.claimsieve.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Kind;

/**
 * Amounts in question, in CNY. The convention is {@code inscp_amt} (符合范围金额): what the fund could
 * pay for. Where a line does not state it, its amount less the own-pay parts that it states stands
 * in, which is an upper bound.
 */
public final class AtStake {
  private AtStake() {}

  /** All of a line, on {@link EnrichedLine} columns; never below zero. */
  public static Column line() {
    return col(EnrichedLine.AT_STAKE);
  }

  /** The same from what the line states, on the columns of {@code fee_list_d}. */
  static Column stated() {
    Column rest =
        col(FeeLine.DET_ITEM_FEE_SUMAMT)
            .minus(known(FeeLine.FULAMT_OWNPAY_AMT))
            .minus(known(FeeLine.OVERLMT_SELFPAY))
            .minus(known(FeeLine.PRESELFPAY_AMT));
    Column stake = coalesce(col(FeeLine.INSCP_AMT), rest);
    return when(stake.lt(0), lit(0)).otherwise(stake).cast(Kind.MONEY.type());
  }

  /** {@code amount * part / whole} to the fen, halves up; null where whole is not positive. */
  public static Column share(Column amount, Column part, Column whole) {
    Column divisor = when(whole.gt(0), whole);
    return round(amount.multiply(part).divide(divisor), 2).cast(Kind.MONEY.type());
  }

  /** All of a settlement whose lines are not at hand, on {@code claim_fact} columns. */
  public static Column claim() {
    return coalesce(
        col(ClaimFact.INSCP_AMT), col(ClaimFact.FUND_PAY_SUMAMT), col(ClaimFact.MEDFEE_SUMAMT));
  }

  private static Column known(String column) {
    return coalesce(col(column), lit(0).cast(Kind.MONEY.type()));
  }
}
