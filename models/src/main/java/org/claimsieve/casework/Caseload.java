package org.claimsieve.casework;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The cases of a night.
 *
 * @param cases ranked, one row each
 * @param lines their lines; the sum by case is the case's exposure
 */
public record Caseload(Dataset<Row> cases, Dataset<Row> lines) {}
