package org.claimsieve.source;

import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Privacy;
import org.claimsieve.source.ReadPlan.PlannedField;
import org.jspecify.annotations.Nullable;

/**
 * One field of the record at hand. Neighbouring records often say the same: a text equal to the one
 * before keeps its value and is not parsed again.
 */
final class Cell {
  /** Stands for "no value" in the hash of a row. */
  private static final long NULL_HASH = 0x9E3779B97F4A7C15L;

  private static final String OTHERS = "*";

  private final PlannedField planned;
  private final Form form;
  private final PrivacyKey.Hash hash;
  private @Nullable String text;
  private @Nullable Object value;
  private long content = NULL_HASH;

  Cell(PlannedField planned, Form form, PrivacyKey.Hash hash) {
    this.planned = planned;
    this.form = form;
    this.hash = hash;
  }

  Field field() {
    return planned.field();
  }

  /** Takes the text of the next record; null where the source has none. */
  void read(@Nullable String found) {
    String next = found == null ? planned.constant() : found;
    if (next != null && !planned.translate().isEmpty()) {
      next = planned.translate().getOrDefault(next, next);
    }
    if (next == null ? text == null : next.equals(text)) {
      return;
    }
    text = next;
    value = next == null ? null : kept(next);
    content = value == null ? NULL_HASH : contentOf(value);
  }

  private @Nullable Object kept(String found) {
    return switch (field().privacy()) {
      case OPEN -> form.value(field().kind(), found);
      case NAME ->
          UTF8String.fromString(found.substring(0, found.offsetByCodePoints(0, 1)) + OTHERS);
      case HASHED -> UTF8String.fromString(hash.of(found));
    };
  }

  private static long contentOf(Object value) {
    if (value instanceof UTF8String words) {
      return XXH64.hashUTF8String(words, 1);
    }
    if (value instanceof Decimal number) {
      return number.precision() <= Decimal.MAX_LONG_DIGITS()
          ? XXH64.hashLong(number.toUnscaledLong(), 2)
          : XXH64.hashUTF8String(UTF8String.fromString(number.toString()), 2);
    }
    return XXH64.hashLong(((Number) value).longValue(), 3);
  }

  /** The text as the layout maps it; null where there is none. */
  @Nullable String text() {
    return text;
  }

  /** The value as Spark keeps it inside; null where there is none or it has not the form. */
  @Nullable Object value() {
    return value;
  }

  /** Hash of the value. */
  long content() {
    return content;
  }

  /** Whether the value is a number below zero. */
  boolean negative() {
    return switch (field().kind()) {
      case DATE, TIME -> false;
      default ->
          value instanceof Decimal decimal
              ? isNegative(decimal)
              : value instanceof Number number && number.longValue() < 0;
    };
  }

  private static boolean isNegative(Decimal decimal) {
    return decimal.precision() <= Decimal.MAX_LONG_DIGITS()
        ? decimal.toUnscaledLong() < 0
        : decimal.toJavaBigDecimal().signum() < 0;
  }

  /** Whether there is a text, and it is not of the form. */
  boolean malformed() {
    return text != null && value == null;
  }

  boolean controlCharacter() {
    return text != null && text.indexOf('\0') >= 0;
  }

  boolean personal() {
    return field().privacy() != Privacy.OPEN;
  }
}
