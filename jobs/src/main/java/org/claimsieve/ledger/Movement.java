package org.claimsieve.ledger;

import java.time.LocalDate;

/**
 * Rows that the intake of a night took out of the table which a file had brought.
 *
 * @param night night whose delivery replaced them
 * @param fileDate night that had brought the file; the same, or an earlier one
 * @param file name below the folder of that night
 */
public record Movement(
    LocalDate night, LocalDate fileDate, String table, String file, Amount amount) {}
