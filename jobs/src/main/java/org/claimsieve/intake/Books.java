package org.claimsieve.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The ledger of files, as intake needs it. */
public interface Books {
  /** Entries of a business date, by table and file. */
  List<FileEntry> of(LocalDate businessDate);

  /** The first entry of a file with those bytes for that table. */
  Optional<FileEntry> byHash(String table, String sha256);

  /** Keeps the entries of a date in place of entries with the same table and file. */
  void keep(LocalDate businessDate, List<FileEntry> entries);
}
