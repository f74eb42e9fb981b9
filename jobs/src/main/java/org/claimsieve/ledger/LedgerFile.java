package org.claimsieve.ledger;

import java.time.LocalDate;

/**
 * A file as a line of the ledger names it.
 *
 * @param file folder of the night that brought it and its name, or {@link #ALL}
 */
public record LedgerFile(String table, String file) {
  /** Stands for all files of a night together. */
  public static final String ALL = "(all)";

  /** Whether that night brought the file. */
  public boolean broughtBy(LocalDate night) {
    return file.startsWith(night + "/");
  }

  /** Whether this stands for all files together. */
  public boolean all() {
    return file.equals(ALL);
  }

  /** Whether this is no file but a check over several, {@link #ALL} or another in brackets. */
  public boolean together() {
    return file.startsWith("(all");
  }

  @Override
  public String toString() {
    return table + " " + file;
  }
}
