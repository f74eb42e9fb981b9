package org.claimsieve.ledger;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A file as a line of the ledger names it.
 *
 * @param file name below the folder of its night, {@link #ALL}, or a name by {@link #brought}
 */
public record LedgerFile(String table, String file) {
  /** Stands for all files of a night together. */
  public static final String ALL = "(all)";

  private static final Pattern OTHER_NIGHT = Pattern.compile(".* \\(\\d{4}-\\d{2}-\\d{2}\\)");

  /** The name of a file in the ledger of a night other than its own. */
  public static String brought(String file, LocalDate byNight) {
    return "%s (%s)".formatted(file, byNight);
  }

  /** Whether another night brought the file. */
  public boolean ofOtherNight() {
    return OTHER_NIGHT.matcher(file).matches();
  }

  /** Whether this stands for all files together. */
  public boolean all() {
    return file.equals(ALL);
  }

  @Override
  public String toString() {
    return table + " " + file;
  }
}
