package org.claimsieve.backtest;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a back-test are made of.
 *
 * @param rule id of the rule
 * @param from first settlement day
 * @param to last settlement day
 * @param findings findings of the rule, one per subject
 * @param lines their rows of {@code finding_line}
 * @param judged {@link org.claimsieve.rule.Judged#settlements}
 * @param claims {@code claim_fact}; settlements outside the range are left out
 * @param live findings that the lake holds, of any rule and any number of nights
 * @param liveLines their rows of {@code finding_line}
 * @param verdicts what inspectors said of cases, with the columns of {@link Verdicts}; null where
 *     nothing is kept of it
 * @param leastClaims an institution with fewer judged settlements is nobody's peer
 */
public record BacktestInput(
    String rule,
    LocalDate from,
    LocalDate to,
    Dataset<Row> findings,
    Dataset<Row> lines,
    Dataset<Row> judged,
    Dataset<Row> claims,
    Dataset<Row> live,
    Dataset<Row> liveLines,
    @Nullable Dataset<Row> verdicts,
    int leastClaims) {}
