package org.claimsieve.intake;

/** Is told how an intake goes on. */
public interface IntakeWatch {
  /** Does nothing. */
  IntakeWatch NONE = new IntakeWatch() {};

  /** Something differs from the layout or from the files before, and does no harm. */
  default void differs(String sentence) {}

  /** Everything is staged and audited, and nothing is published yet. */
  default void staged() {}
}
