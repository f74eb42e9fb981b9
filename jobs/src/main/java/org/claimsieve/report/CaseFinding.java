package org.claimsieve.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * A finding in the vocabulary of the national audit service (3101).
 *
 * @param jrId {@code jr_id}
 * @param ruleId {@code rule_id}
 * @param ruleName {@code rule_name}
 * @param volaCont {@code vola_cont}: what is wrong, with the case's own values
 * @param volaAmt {@code vola_amt}, CNY
 * @param sevDeg {@code sev_deg}
 * @param volaEvid {@code vola_evid}: basis
 * @param volaBhvrType {@code vola_bhvr_type}
 * @param setlId {@code setl_id}
 * @param mdtrtId {@code mdtrt_id}
 * @param bkkpSns offending lines
 */
public record CaseFinding(
    String jrId,
    String ruleId,
    Words ruleName,
    Words volaCont,
    BigDecimal volaAmt,
    int sevDeg,
    Words volaEvid,
    String volaBhvrType,
    String setlId,
    String mdtrtId,
    List<String> bkkpSns) {
  /** Copies the collection. */
  public CaseFinding {
    bkkpSns = List.copyOf(bkkpSns);
  }
}
