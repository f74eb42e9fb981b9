package org.claimsieve.ledger;

import java.time.LocalDate;

/**
 * Rows that a night's intake took out of a table because another version stands in their place.
 *
 * @param night whose delivery took them out
 * @param fileDate night whose delivery had brought them
 * @param file that had brought them
 */
public record Movement(
    LocalDate night, LocalDate fileDate, String table, String file, Amount amount) {}
