package org.claimsieve.source;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Key under which certificate numbers, telephones and addresses are hashed (HMAC-SHA-256, RFC
 * 2104): equal values still link, and without the key nobody can try all certificate numbers.
 */
public final class PrivacyKey implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 16;
  private static final int LONGEST = 64;

  private final byte[] key;

  /**
   * A key of 16 to 64 bytes.
   *
   * @throws IllegalArgumentException when it is shorter or longer
   */
  public PrivacyKey(byte[] key) {
    if (key.length < SHORTEST || key.length > LONGEST) {
      throw new IllegalArgumentException(
          "a privacy key has 16 to 64 bytes, this one has " + key.length);
    }
    this.key = key.clone();
  }

  /** What hashes under this key; not for several threads. */
  Hash hash() {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return new Hash(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
    }
  }

  /** Hashes texts. */
  record Hash(Mac mac) {
    /** Keyed hash of a text, in hexadecimal. */
    String of(String text) {
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
  }
}
