package org.claimsieve.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.QualityEntry;
import org.claimsieve.report.CaseFile;
import org.claimsieve.report.CoverageRow;
import org.claimsieve.report.InspectionList;
import org.claimsieve.report.InstitutionProfile;
import org.claimsieve.report.ListHeader;
import org.claimsieve.report.ListSource;
import org.claimsieve.report.QualityRow;
import org.claimsieve.report.RuleText;
import org.claimsieve.report.UsageRow;
import org.claimsieve.report.Words;
import org.claimsieve.rule.Rule;
import org.claimsieve.schema.CaseRow;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.ItemUsage;

/** The lists of a night, one per team. */
public final class Lists {
  /** Code of the list of institutions that no division is known of. */
  public static final String NO_TEAM = "none";

  private static final String RAN = "ran";

  private final NightRows rows;
  private final InstitutionBook institutions;
  private final PeerBook peers;
  private final RuleBook rules;
  private final CaseBook cases;
  private final Map<String, String> teams;

  /** Reads what the lists of that date need. */
  public Lists(Lake lake, LocalDate date, List<Rule> rules, Map<String, String> teams) {
    this.rows = NightRows.read(lake, date);
    this.teams = teams;
    this.institutions = new InstitutionBook(rows.institutions(), teams);
    this.peers = new PeerBook(rows.indicators());
    this.rules = new RuleBook(rules);
    this.cases = new CaseBook(rows, institutions, peers, this.rules);
  }

  /** Settlements of the night and their total fee, whoever's list they belong to. */
  public Amount screened() {
    return rows.screened().stream()
        .map(
            row ->
                new Amount(
                    Cells.whole(row, NightRows.SETTLEMENTS),
                    Cells.money(row, NightRows.SPEND).movePointRight(2).longValueExact()))
        .reduce(Amount.NONE, Amount::plus);
  }

  /**
   * One list for each team that has settlements or cases tonight, by team; {@link #NO_TEAM} where
   * neither register nor settlement names a division.
   */
  public List<InspectionList> all(
      LocalDate date, List<LedgerEntry> ledger, List<QualityEntry> quality, ListSource source) {
    List<QualityRow> checked = QualityRows.of(quality);
    Map<String, List<Row>> byTeam =
        new TreeMap<>(Cells.grouped(rows.cases(), row -> team(Cells.text(row, CaseRow.TEAM))));
    for (Row row : rows.screened()) {
      byTeam.putIfAbsent(team(Cells.text(row, ClaimFact.TEAM)), List.of());
    }
    List<InspectionList> lists = new ArrayList<>();
    byTeam.forEach((team, own) -> lists.add(list(date, team, own, ledger, checked, source)));
    return lists;
  }

  private InspectionList list(
      LocalDate date,
      String team,
      List<Row> own,
      List<LedgerEntry> ledger,
      List<QualityRow> quality,
      ListSource source) {
    List<CaseFile> files = own.stream().map(cases::of).toList();
    TreeSet<String> codes = new TreeSet<>();
    TreeSet<String> ruleIds = new TreeSet<>();
    for (CaseFile file : files) {
      codes.add(file.institution().code());
      ruleIds.addAll(file.ruleIds());
    }
    List<RuleText> texts = ruleIds.stream().map(rules::text).toList();
    List<InstitutionProfile> profiles =
        codes.stream()
            .map(code -> new InstitutionProfile(institutions.of(code), peers.of(code)))
            .toList();
    List<UsageRow> usage =
        rows.usage().stream()
            .filter(
                row ->
                    Cells.text(row, ItemUsage.SCOPE).equals("city")
                        || codes.contains(Cells.text(row, ItemUsage.FIXMEDINS_CODE)))
            .map(Lists::usage)
            .toList();
    return new InspectionList(
        header(date, team, ledger), files, texts, profiles, usage, coverage(), quality, source);
  }

  private ListHeader header(LocalDate date, String team, List<LedgerEntry> ledger) {
    Row totals = ofTeam(rows.totals(), CaseRow.TEAM, team);
    Row screened = ofTeam(rows.screened(), ClaimFact.TEAM, team);
    Row before = ofTeam(rows.before(), CaseRow.TEAM, team);
    long count = totals == null ? 0 : Cells.whole(totals, NightRows.CASES);
    List<Words> missing =
        rows.coverage().stream()
            .filter(row -> !Cells.text(row, Coverage.OUTCOME).equals(RAN))
            .map(row -> rules.name(Cells.text(row, Coverage.UNIT_ID)))
            .toList();
    return new ListHeader(
        date,
        team,
        name(team),
        screened == null ? 0 : Cells.whole(screened, NightRows.SETTLEMENTS),
        screened == null ? BigDecimal.ZERO.setScale(2) : Cells.money(screened, NightRows.SPEND),
        findingsOf(team),
        count,
        totals == null ? 0 : Cells.whole(totals, CaseRow.LISTED),
        totals == null ? BigDecimal.ZERO.setScale(2) : Cells.money(totals, NightRows.AT_STAKE),
        ledger.stream().allMatch(LedgerEntry::balanced),
        ledger.stream().mapToLong(entry -> entry.quarantined().rows()).sum(),
        rows.before().isEmpty()
            ? null
            : count - (before == null ? 0 : Cells.whole(before, NightRows.CASES)),
        rules.size() - missing.size(),
        rules.size(),
        missing);
  }

  private Words name(String team) {
    return team.equals(NO_TEAM)
        ? new Words(teams.getOrDefault(team, "未划分区划"), "No division known")
        : new Words(teams.getOrDefault(team, team + "稽核组"), "Inspection team " + team);
  }

  private static String team(String division) {
    return division.isEmpty() ? NO_TEAM : division;
  }

  private long findingsOf(String team) {
    return rows.found().stream()
        .filter(
            row ->
                team(institutions.of(Cells.text(row, Finding.FIXMEDINS_CODE)).district())
                    .equals(team))
        .mapToLong(row -> Cells.whole(row, NightRows.FINDINGS))
        .sum();
  }

  private static @org.jspecify.annotations.Nullable Row ofTeam(
      List<Row> rows, String column, String team) {
    return rows.stream()
        .filter(row -> team(Cells.text(row, column)).equals(team))
        .findFirst()
        .orElse(null);
  }

  private static UsageRow usage(Row row) {
    Number change = row.getAs(ItemUsage.RANK_CHANGE);
    BigDecimal quantity = Cells.decimal(row, ItemUsage.CNT);
    return new UsageRow(
        Cells.text(row, ItemUsage.FIXMEDINS_CODE),
        Cells.text(row, ItemUsage.ITEM_KIND),
        Cells.text(row, ItemUsage.HILIST_CODE),
        Cells.text(row, ItemUsage.HILIST_NAME),
        Cells.whole(row, ItemUsage.RANK_SETTLEMENTS),
        change == null ? null : change.longValue(),
        Cells.whole(row, ItemUsage.SETTLEMENTS),
        Cells.whole(row, ItemUsage.PERSONS),
        quantity == null ? BigDecimal.ZERO : quantity,
        Cells.money(row, ItemUsage.AMOUNT));
  }

  private List<CoverageRow> coverage() {
    BigDecimal spend =
        rows.screened().stream()
            .map(row -> Cells.money(row, NightRows.SPEND))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return rows.coverage().stream().map(row -> coverage(row, spend)).toList();
  }

  private CoverageRow coverage(Row row, BigDecimal spend) {
    String id = Cells.text(row, Coverage.UNIT_ID);
    BigDecimal checked = Cells.decimal(row, Coverage.CHECKED_AMT);
    BigDecimal share =
        checked == null || spend.signum() == 0
            ? null
            : checked.divide(spend, 4, RoundingMode.HALF_UP).min(BigDecimal.ONE);
    return new CoverageRow(
        Cells.text(row, Coverage.KIND),
        id,
        rules.name(id),
        Cells.text(row, Coverage.OUTCOME),
        Cells.whole(row, Coverage.CHECKED),
        Cells.whole(row, Coverage.BROKEN),
        Cells.whole(row, Coverage.KEPT),
        Cells.whole(row, Coverage.NOT_APPLICABLE),
        share,
        Words.of(Cells.text(row, Coverage.WHY)));
  }
}
