package org.claimsieve.city;

import org.jspecify.annotations.Nullable;

/** One row of the control file; amount in fen. */
record ControlRow(String file, long rows, @Nullable String column, long amount) {}
