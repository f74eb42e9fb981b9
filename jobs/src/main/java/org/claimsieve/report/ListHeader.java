package org.claimsieve.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures above a list.
 *
 * @param businessDate the night
 * @param teamCode division (6 digits), or {@code none} where none is known
 * @param teamName name of the team
 * @param settlements settlements screened
 * @param spend total fee of these settlements, CNY
 * @param findings findings of the team
 * @param cases cases that the findings and scores became
 * @param listed cases within tonight's capacity
 * @param fundAtStake amount in question of the listed cases, CNY, each fee line once
 * @param balanced whether rows and fen of the night's files balanced
 * @param quarantined rows refused
 * @param caseChange cases more or fewer than the night before; null for the first night
 * @param rulesRun rules that ran
 * @param rulesTotal rules that are switched on
 * @param rulesMissing names of the rules that could not run; the coverage statement says why
 */
public record ListHeader(
    LocalDate businessDate,
    String teamCode,
    Words teamName,
    long settlements,
    BigDecimal spend,
    long findings,
    long cases,
    long listed,
    BigDecimal fundAtStake,
    boolean balanced,
    long quarantined,
    @Nullable Long caseChange,
    int rulesRun,
    int rulesTotal,
    List<Words> rulesMissing) {
  /** Copies the collection. */
  public ListHeader {
    rulesMissing = List.copyOf(rulesMissing);
  }
}
