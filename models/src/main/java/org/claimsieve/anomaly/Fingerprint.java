package org.claimsieve.anomaly;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what decides a model. */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds a text with its length, so that neighbours do not run together. */
  Fingerprint add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    return add(bytes);
  }

  Fingerprint add(byte[] bytes) {
    digest.update(bytes);
    return this;
  }

  /** Adds rows of numbers bit by bit, in order. */
  Fingerprint add(double[][] rows) {
    for (double[] row : rows) {
      ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * row.length);
      for (double value : row) {
        buffer.putDouble(value);
      }
      add(buffer.array());
    }
    return this;
  }

  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
