package org.claimsieve.ledger;

/** So many rows worth so many fen. */
public record Amount(long rows, long fen) {
  public static final Amount NONE = new Amount(0, 0);

  public Amount plus(Amount other) {
    return new Amount(Math.addExact(rows, other.rows), Math.addExact(fen, other.fen));
  }

  public Amount minus(Amount other) {
    return new Amount(Math.subtractExact(rows, other.rows), Math.subtractExact(fen, other.fen));
  }

  /** Rows and fen, as a ledger prints them. */
  @Override
  public String toString() {
    return rows + " / " + fen;
  }
}
