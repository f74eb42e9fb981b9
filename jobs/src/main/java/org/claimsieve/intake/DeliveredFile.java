package org.claimsieve.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import org.claimsieve.schema.TableSpec;

/**
 * A file that arrived.
 *
 * @param date night that it arrived for
 * @param name folder of the business date and file name, as ledger and quarantine know it
 * @param sha256 hash of its bytes, in hexadecimal
 */
public record DeliveredFile(
    LocalDate date, TableSpec table, Path path, String name, String sha256, long bytes) {}
