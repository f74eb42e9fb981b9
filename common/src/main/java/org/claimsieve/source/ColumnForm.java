package org.claimsieve.source;

import java.util.List;

/**
 * What the values of a source column look like; nine tenths of those that were looked at do.
 *
 * @param decimals largest number of decimals that are not zero, of a {@code DECIMAL}
 * @param patterns every common pattern that a {@code DATE} or {@code TIME} fits, the likeliest
 *     first; some texts fit several
 */
public record ColumnForm(Sort sort, int decimals, List<String> patterns) {
  /** Kinds of text. */
  public enum Sort {
    /** No value was seen. */
    EMPTY,
    /** 0 or 1. */
    FLAG,
    /** Digits with or without a sign. */
    WHOLE,
    /** A number with a decimal point. */
    DECIMAL,
    /** A day of the years 1900 to 2099. */
    DATE,
    /** A moment of those years. */
    TIME,
    /** Anything else. */
    TEXT
  }

  public ColumnForm {
    patterns = List.copyOf(patterns);
  }

  static ColumnForm of(Sort sort) {
    return new ColumnForm(sort, 0, List.of());
  }

  boolean empty() {
    return sort == Sort.EMPTY;
  }

  /** Digits only; a date such as 20240630 is also a whole number. */
  boolean whole() {
    return switch (sort) {
      case FLAG, WHOLE -> true;
      case DATE, TIME -> patterns.stream().allMatch(p -> p.chars().allMatch(Character::isLetter));
      case DECIMAL, EMPTY, TEXT -> false;
    };
  }

  boolean number() {
    return whole() || sort == Sort.DECIMAL;
  }

  boolean dated() {
    return sort == Sort.DATE || sort == Sort.TIME;
  }

  /** Whether some pattern of that list reads the values. */
  boolean fits(List<String> readable) {
    return dated() && patterns.stream().anyMatch(readable::contains);
  }

  /** As a sentence names it. */
  String words() {
    return switch (sort) {
      case EMPTY -> "nothing";
      case FLAG -> "0 and 1";
      case WHOLE -> "whole numbers";
      case DECIMAL -> "numbers with up to %d decimals".formatted(decimals);
      case DATE, TIME -> patterns.get(0);
      case TEXT -> "text";
    };
  }
}
