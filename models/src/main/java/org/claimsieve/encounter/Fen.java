package org.claimsieve.encounter;

import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.claimsieve.schema.Kind;

/** Money as whole fen while it is summed: exact like a decimal, as fast as a long. */
public final class Fen {
  private static final int IN_A_YUAN = 100;

  private Fen() {}

  /** Fen of a money column in yuan. */
  public static Column of(Column yuan) {
    return yuan.multiply(IN_A_YUAN).cast(DataTypes.LongType);
  }

  /** Money column in yuan of whole fen. */
  public static Column toYuan(Column fen) {
    return fen.cast(DataTypes.createDecimalType(18, 0))
        .multiply(lit(new BigDecimal("0.01")))
        .cast(Kind.MONEY.type());
  }
}
