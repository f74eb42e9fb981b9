package org.claimsieve.ledger;

import java.time.LocalDate;

/**
 * A list that was made before something came which would change it.
 *
 * @param night night that brought it
 * @param listDate night of the list
 */
public record OutdatedList(LocalDate night, LocalDate listDate) {}
