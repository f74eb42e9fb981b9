package org.claimsieve.encounter;

import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;

/** A person's age. */
public final class Age {
  private Age() {}

  /**
   * Birthdays reached by a day; negative before the birth, null where a date is. Who was born on 29
   * February has it on 1 March of other years.
   */
  public static Column on(Column day, Column born) {
    Column toCome = dayOfYear(day).lt(dayOfYear(born));
    return year(day).minus(year(born)).minus(when(toCome, lit(1)).otherwise(lit(0)));
  }

  private static Column dayOfYear(Column date) {
    return month(date).multiply(100).plus(dayofmonth(date));
  }
}
