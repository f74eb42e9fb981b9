package org.claimsieve.localrule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.claimsieve.config.Yaml;

/**
 * A test that a local rule brings along: one row and the verdict on it.
 *
 * @param line where it stands in its file
 * @param place its key in the file
 * @param given values by column; the others are null
 * @param amount amount in question that is expected; empty: any
 */
record LocalCase(
    int line,
    String place,
    String name,
    Map<String, Yaml.Scalar> given,
    Verdict expect,
    Optional<BigDecimal> amount) {}
