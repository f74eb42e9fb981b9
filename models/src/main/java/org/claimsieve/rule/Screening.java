package org.claimsieve.rule;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the rules found in a night.
 *
 * @param findings one row per rule and subject
 * @param lines their lines, as the national service details them
 * @param coverage one row per rule
 */
public record Screening(Dataset<Row> findings, Dataset<Row> lines, Dataset<Row> coverage) {}
