package org.claimsieve.intake;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Staged;
import org.claimsieve.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * One table staged and counted, waiting for the audit.
 *
 * @param quarantine refused rows with their reasons; null where there are none
 */
record Taken(
    TableIntake table,
    Staged staged,
    List<LedgerEntry> entries,
    @Nullable Dataset<Row> quarantine) {}
