package org.claimsieve.schema;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** What a column holds: its type in the lake and the form that raw text must have. */
public enum Kind {
  /** Free text or an identifier. */
  TEXT(DataTypes.StringType),
  /** A value of a national dictionary; matched by prefix, kept as text. */
  CODE(DataTypes.StringType),
  /** 0 or 1, kept as text. */
  FLAG(DataTypes.StringType),
  /** A calendar day. */
  DATE(DataTypes.DateType),
  /** A moment in the session's time zone, to the second. */
  TIME(DataTypes.TimestampType),
  /** CNY, two decimals. */
  MONEY(DataTypes.createDecimalType(16, 2)),
  /** CNY per sales unit, six decimals. */
  PRICE(DataTypes.createDecimalType(16, 6)),
  /** Sales units, four decimals; negative on a refund line. */
  QUANTITY(DataTypes.createDecimalType(16, 4)),
  /** Zero to one, four decimals. */
  RATIO(DataTypes.createDecimalType(5, 4)),
  /** A decimal measure of an indicator, six decimals. */
  MEASURE(DataTypes.createDecimalType(24, 6)),
  /** A whole number. */
  WHOLE(DataTypes.IntegerType),
  /** A whole number that may pass two thousand million; sums of fen are kept so. */
  LONG(DataTypes.LongType),
  /** An anomaly score or a deviation; never money. */
  SCORE(DataTypes.DoubleType);

  private final DataType type;

  Kind(DataType type) {
    this.type = type;
  }

  /** The column's type in the lake. */
  public DataType type() {
    return type;
  }
}
