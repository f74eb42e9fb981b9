package org.claimsieve.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case with all that an inspector needs to judge it.
 *
 * @param rank place in the list, 1 is first
 * @param caseId id
 * @param listed whether it lies within tonight's capacity
 * @param severity 1 明确违规, 2 高度可疑, 3 轻度可疑, 4 only a score speaks
 * @param institution where
 * @param psnNo person number
 * @param person masked name (张*)
 * @param setlIds settlements of the case
 * @param reason leading reason in one sentence, made of the case's own values
 * @param ruleIds rules of its findings, the leading one first; empty where only a score speaks
 * @param exposure amount in question, CNY, each fee line once
 * @param expectedRecovery exposure times the expected precision, CNY
 * @param score anomaly score, zero to one; null where none was computed
 * @param percentile share of peers whose score is lower, zero to below one
 * @param stage where the case stands (new, first, second, final)
 * @param lines evidence, by time
 * @param findings findings, the leading one first
 * @param timeline stays and visits of the person around the case
 * @param peers comparisons with the peer group
 * @param drivers what drove the score, the strongest first
 * @param verdicts earlier verdicts on the same rule and institution, the newest first
 */
public record CaseFile(
    int rank,
    String caseId,
    boolean listed,
    int severity,
    Institution institution,
    String psnNo,
    String person,
    List<String> setlIds,
    Words reason,
    List<String> ruleIds,
    BigDecimal exposure,
    BigDecimal expectedRecovery,
    @Nullable BigDecimal score,
    @Nullable BigDecimal percentile,
    String stage,
    List<EvidenceLine> lines,
    List<CaseFinding> findings,
    List<TimelineEvent> timeline,
    List<PeerComparison> peers,
    List<ScoreDriverRow> drivers,
    List<EarlierVerdict> verdicts) {
  /** Copies the collections and checks rank and severity. */
  public CaseFile {
    if (rank < 1) {
      throw new IllegalArgumentException(
          "rank of case " + caseId + " is " + rank + ", not 1 or more");
    }
    if (severity < 1 || severity > 4) {
      throw new IllegalArgumentException(
          "severity of case " + caseId + " is " + severity + ", not 1 to 4");
    }
    setlIds = List.copyOf(setlIds);
    ruleIds = List.copyOf(ruleIds);
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
    timeline = List.copyOf(timeline);
    peers = List.copyOf(peers);
    drivers = List.copyOf(drivers);
    verdicts = List.copyOf(verdicts);
  }
}
