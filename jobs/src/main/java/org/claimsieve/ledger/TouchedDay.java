package org.claimsieve.ledger;

import java.time.LocalDate;

/** A settlement day whose facts a night must compute anew. */
public record TouchedDay(LocalDate night, LocalDate setlDate) {}
