package org.claimsieve.schema;

/** What is done at the door with a column that could name a person. */
public enum Privacy {
  /** Kept as it came. */
  OPEN,
  /** A person's name: the first character stays, the rest becomes an asterisk. */
  NAME,
  /**
   * A certificate number, telephone or address: kept as a keyed hash, so that equal values still
   * link.
   */
  HASHED
}
