package org.claimsieve.report;

import java.util.List;

/**
 * Everything that one team reads about one night. Pure data: the same content gives the same files,
 * byte for byte.
 *
 * @param header date, team, volumes
 * @param cases the team's cases in the order of their rank
 * @param rules every rule that a finding of the list names
 * @param institutions institutions of the list, in the order in which they are shown
 * @param rankings usage rankings, of the city and of single institutions
 * @param coverage what ran on how much
 * @param quality what the cross checks of the night's data found
 * @param source what the list was made from
 */
public record InspectionList(
    ListHeader header,
    List<CaseFile> cases,
    List<RuleText> rules,
    List<InstitutionProfile> institutions,
    List<UsageRow> rankings,
    List<CoverageRow> coverage,
    List<QualityRow> quality,
    ListSource source) {
  /** Copies the collections. */
  public InspectionList {
    cases = List.copyOf(cases);
    rules = List.copyOf(rules);
    institutions = List.copyOf(institutions);
    rankings = List.copyOf(rankings);
    coverage = List.copyOf(coverage);
    quality = List.copyOf(quality);
  }
}
