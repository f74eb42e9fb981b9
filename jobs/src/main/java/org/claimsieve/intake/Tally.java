package org.claimsieve.intake;

/** Rows and fen that went one way. */
public record Tally(long rows, long fen) {
  /** Nothing. */
  public static final Tally NONE = new Tally(0, 0);

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(rows + other.rows, fen + other.fen);
  }
}
