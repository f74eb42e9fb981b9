package org.claimsieve.city;

/**
 * What intake must make of one file of a {@link LargeNight}; the file holds the sum of the three.
 *
 * @param table name of the table
 * @param name the file's name, without folder
 * @param accepted rows that are sound
 * @param quarantined rows with an unreadable value; an amount that is unreadable counts nothing
 * @param duplicate rows that repeat a sound one exactly
 */
public record PlantedFile(
    String table, String name, Count accepted, Count quarantined, Count duplicate) {

  /** What intake must make of the same bytes under another date: all of it is duplicate. */
  public PlantedFile sentAgain() {
    return new PlantedFile(
        table,
        name,
        Count.NONE,
        Count.NONE,
        new Count(
            accepted.rows + quarantined.rows + duplicate.rows,
            accepted.fen + quarantined.fen + duplicate.fen));
  }

  /** So many rows worth so many fen. */
  public record Count(long rows, long fen) {
    static final Count NONE = new Count(0, 0);

    Count plus(long amount) {
      return new Count(rows + 1, fen + amount);
    }
  }
}
