package org.claimsieve.casework;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What cases are made of.
 *
 * @param businessDate the night
 * @param findings what the rules found in the night
 * @param lines the lines of those findings
 * @param scores anomaly scores of the night
 * @param claims {@code claim_fact} of every settlement that those name
 */
public record CaseInput(
    LocalDate businessDate,
    Dataset<Row> findings,
    Dataset<Row> lines,
    Dataset<Row> scores,
    Dataset<Row> claims) {}
