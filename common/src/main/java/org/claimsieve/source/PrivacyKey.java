package org.claimsieve.source;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.encode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.unhex;

import java.util.Arrays;
import org.apache.spark.sql.Column;

/**
 * Key under which certificate numbers, telephones and addresses are hashed (HMAC-SHA-256, RFC
 * 2104): equal values still link, and without the key nobody can try all certificate numbers.
 */
public final class PrivacyKey {
  private static final int BLOCK = 64;

  private final byte[] inner = new byte[BLOCK];
  private final byte[] outer = new byte[BLOCK];

  /**
   * A key of 16 to 64 bytes.
   *
   * @throws IllegalArgumentException when it is shorter or longer
   */
  public PrivacyKey(byte[] key) {
    if (key.length < 16 || key.length > BLOCK) {
      throw new IllegalArgumentException(
          "a privacy key has 16 to 64 bytes, this one has " + key.length);
    }
    byte[] padded = Arrays.copyOf(key, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      inner[i] = (byte) (padded[i] ^ 0x36);
      outer[i] = (byte) (padded[i] ^ 0x5c);
    }
  }

  /** Keyed hash of a text column in hexadecimal; null stays null. */
  Column hash(Column text) {
    Column digest = sha2(concat(lit(inner), encode(text, "UTF-8")), 256);
    return sha2(concat(lit(outer), unhex(digest)), 256);
  }
}
