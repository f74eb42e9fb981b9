package org.claimsieve.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * The latest day of delivered settlements by a number that rows name them by. Every task is given
 * all of it, so it keeps a hash of 64 bits in place of a number: 24 to 48 bytes each.
 */
public final class SettlementDays implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The seed of {@code xxhash64} in SQL. */
  private static final long SEED = 42;

  private static final int NO_DAY = Integer.MIN_VALUE;
  private static final int LEAST = 1 << 10;

  private long[] hashes = new long[LEAST];
  private int[] days = none(LEAST);
  private int size;

  private SettlementDays() {}

  /**
   * Gathers days.
   *
   * @param settlements delivered settlements, partition by partition
   * @param number the column that rows name them by; a settlement without one is left out
   * @param day a date column
   */
  public static SettlementDays of(Dataset<Row> settlements, String number, String day) {
    SettlementDays gathered = new SettlementDays();
    Iterator<Row> rows =
        settlements
            .filter(col(number).isNotNull().and(col(day).isNotNull()))
            .select(xxhash64(col(number)), col(day).cast("date"))
            .toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      gathered.put(row.getLong(0), Math.toIntExact(row.getDate(1).toLocalDate().toEpochDay()));
    }
    return gathered;
  }

  private void put(long hash, int day) {
    int at = place(hash);
    if (days[at] == NO_DAY) {
      size++;
    }
    hashes[at] = hash;
    days[at] = Math.max(days[at], day);
    if (size > hashes.length / 2) {
      grow();
    }
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldDays = days;
    hashes = new long[oldHashes.length * 2];
    days = none(hashes.length);
    for (int i = 0; i < oldDays.length; i++) {
      if (oldDays[i] != NO_DAY) {
        int at = place(oldHashes[i]);
        hashes[at] = oldHashes[i];
        days[at] = oldDays[i];
      }
    }
  }

  /** Where the hash is, or would be: half of the places are free. */
  private int place(long hash) {
    int at = (int) hash & (hashes.length - 1);
    while (days[at] != NO_DAY && hashes[at] != hash) {
      at = (at + 1) & (hashes.length - 1);
    }
    return at;
  }

  private static int[] none(int length) {
    int[] days = new int[length];
    Arrays.fill(days, NO_DAY);
    return days;
  }

  /** Day in days since 1970; null where no such settlement was delivered. */
  @Nullable Integer day(UTF8String number) {
    int day = days[place(XXH64.hashUTF8String(number, SEED))];
    return day == NO_DAY ? null : (Integer) day;
  }
}
