package org.claimsieve.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.claimsieve.report.CaseFile;
import org.claimsieve.report.CaseFinding;
import org.claimsieve.report.EvidenceLine;
import org.claimsieve.report.EvidenceLine.Cell;
import org.claimsieve.report.TimelineEvent;
import org.claimsieve.report.Words;
import org.claimsieve.schema.CaseRow;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Settlement;

/** Makes case files out of the rows of a night. */
final class CaseBook {
  /** What a finding line is: the offence, or what it must be seen beside. */
  private static final String ACCUSED = "1";

  private static final String NEW = "new";

  private final InstitutionBook institutions;
  private final PeerBook peers;
  private final RuleBook rules;
  private final Map<String, List<Row>> findings;
  private final Map<String, List<Row>> evidence;
  private final Map<String, List<Row>> claims;
  private final DriverBook drivers;
  private final Map<String, Row> settlements = new HashMap<>();

  CaseBook(NightRows rows, InstitutionBook institutions, PeerBook peers, RuleBook rules) {
    this.institutions = institutions;
    this.peers = peers;
    this.rules = rules;
    this.findings = Cells.grouped(rows.findings(), CaseBook::encounter);
    this.evidence = Cells.grouped(rows.evidence(), row -> Cells.text(row, FindingLine.JR_ID));
    this.claims = Cells.grouped(rows.claims(), row -> Cells.text(row, ClaimFact.PSN_NO));
    this.drivers = new DriverBook(rows);
    rows.claims().forEach(row -> settlements.put(Cells.text(row, ClaimFact.SETL_ID), row));
  }

  private static String encounter(Row row) {
    return String.join(
        " ",
        Cells.text(row, CaseRow.FIXMEDINS_CODE),
        Cells.text(row, CaseRow.PSN_NO),
        Cells.text(row, CaseRow.ENCOUNTER_ID));
  }

  CaseFile of(Row row) {
    String institution = Cells.text(row, CaseRow.FIXMEDINS_CODE);
    String person = Cells.text(row, CaseRow.PSN_NO);
    List<Row> history = claims.getOrDefault(person, List.of());
    List<Row> own =
        history.stream().filter(claim -> encounter(claim).equals(encounter(row))).toList();
    List<CaseFinding> found = foundIn(row);
    List<String> settlements =
        own.stream().map(claim -> Cells.text(claim, ClaimFact.SETL_ID)).toList();
    List<String> ruleIds = found.stream().map(CaseFinding::ruleId).distinct().toList();
    return new CaseFile(
        Math.toIntExact(Cells.whole(row, CaseRow.RANK)),
        Cells.text(row, CaseRow.CASE_ID),
        Cells.text(row, CaseRow.LISTED).equals("1"),
        Integer.parseInt(Cells.text(row, CaseRow.SEV_DEG)),
        institutions.of(institution),
        person,
        name(own),
        settlements,
        reason(row, ruleIds),
        ruleIds,
        Cells.money(row, CaseRow.EXPOSURE),
        Cells.money(row, CaseRow.EXPECTED_RECOVERY),
        Cells.decimal(row, CaseRow.SCORE),
        Cells.decimal(row, CaseRow.SCORE_PERCENTILE),
        NEW,
        lines(found),
        found,
        timeline(history, settlements),
        peers.of(institution),
        drivers.of(settlements),
        List.of());
  }

  private static String name(List<Row> own) {
    return own.stream()
        .map(claim -> Cells.text(claim, Settlement.PSN_NAME))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("*");
  }

  private Words reason(Row row, List<String> ruleIds) {
    String zh = Cells.text(row, CaseRow.REASON);
    String en =
        ruleIds.isEmpty()
            ? "No rule is broken; the make-up of the cost differs strongly from its peers"
            : rules.name(ruleIds.get(0)).en();
    return new Words(zh, en);
  }

  private List<CaseFinding> foundIn(Row row) {
    List<CaseFinding> found = new ArrayList<>();
    for (Row finding : findings.getOrDefault(encounter(row), List.of())) {
      found.add(finding(finding));
    }
    found.sort(
        Comparator.comparingInt(CaseFinding::sevDeg)
            .thenComparing(CaseFinding::volaAmt, Comparator.reverseOrder())
            .thenComparing(CaseFinding::ruleId)
            .thenComparing(CaseFinding::jrId));
    return found;
  }

  private CaseFinding finding(Row row) {
    String id = Cells.text(row, Finding.JR_ID);
    String rule = Cells.text(row, Finding.RULE_ID);
    List<String> lines =
        evidence.getOrDefault(id, List.of()).stream()
            .filter(line -> Cells.text(line, FindingLine.VOLA_ITEM_TYPE).equals(ACCUSED))
            .map(line -> Cells.text(line, FindingLine.BKKP_SN))
            .filter(line -> !line.isEmpty())
            .toList();
    return new CaseFinding(
        id,
        rule,
        rules.name(rule),
        Words.of(Cells.text(row, Finding.VOLA_CONT)),
        Cells.money(row, Finding.VOLA_AMT),
        Integer.parseInt(Cells.text(row, Finding.SEV_DEG)),
        Words.of(Cells.text(row, Finding.VOLA_EVID)),
        Cells.text(row, Finding.VOLA_BHVR_TYPE),
        Cells.text(row, Finding.SETL_ID),
        Cells.text(row, Finding.MDTRT_ID),
        lines);
  }

  /** Each line once, whatever number of findings names it. */
  private List<EvidenceLine> lines(List<CaseFinding> found) {
    Map<String, List<Row>> byLine = new LinkedHashMap<>();
    Map<String, String> ruleOf = new HashMap<>();
    for (CaseFinding finding : found) {
      ruleOf.put(finding.jrId(), finding.ruleId());
      for (Row line : evidence.getOrDefault(finding.jrId(), List.of())) {
        String key =
            Cells.text(line, FindingLine.SETL_ID) + " " + Cells.text(line, FindingLine.BKKP_SN);
        byLine.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
      }
    }
    return byLine.values().stream()
        .map(rows -> line(rows, ruleOf))
        .sorted(
            Comparator.comparing(
                    EvidenceLine::date, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(EvidenceLine::setlId)
                .thenComparing(EvidenceLine::bkkpSn))
        .toList();
  }

  private EvidenceLine line(List<Row> rows, Map<String, String> ruleOf) {
    Row first = rows.get(0);
    Set<Cell> cells = EnumSet.noneOf(Cell.class);
    Set<String> ids = new LinkedHashSet<>();
    BigDecimal inQuestion = BigDecimal.ZERO.setScale(2);
    boolean offending = false;
    for (Row row : rows) {
      String id = Cells.text(row, FindingLine.JR_ID);
      ids.add(id);
      if (Cells.text(row, FindingLine.VOLA_ITEM_TYPE).equals(ACCUSED)) {
        offending = true;
        cells.addAll(rules.cells(Objects.requireNonNull(ruleOf.get(id))));
        inQuestion = inQuestion.max(Cells.money(row, FindingLine.VOLA_AMT));
      }
    }
    Row whole = settlements.get(Cells.text(first, FindingLine.SETL_ID));
    if (Cells.text(first, FindingLine.BKKP_SN).isEmpty() && whole != null) {
      return wholeSettlement(whole, inQuestion, offending, ids);
    }
    return new EvidenceLine(
        Cells.text(first, FindingLine.BKKP_SN),
        Cells.text(first, FindingLine.SETL_ID),
        Cells.day(first, FeeLine.FEE_OCUR_TIME),
        Cells.text(first, FeeLine.HILIST_CODE),
        Cells.text(first, FeeLine.HILIST_NAME),
        Cells.decimal(first, FeeLine.CNT),
        Cells.decimal(first, FeeLine.PRIC),
        Cells.money(first, FeeLine.DET_ITEM_FEE_SUMAMT),
        inQuestion,
        offending,
        List.copyOf(ids),
        cells);
  }

  /**
   * A settlement that stands as a whole, because it has no lines or its lines came on another
   * night.
   */
  private static EvidenceLine wholeSettlement(
      Row claim, BigDecimal inQuestion, boolean offending, Set<String> findings) {
    return new EvidenceLine(
        "",
        Cells.text(claim, ClaimFact.SETL_ID),
        Cells.day(claim, ClaimFact.BEGNDATE),
        Cells.text(claim, ClaimFact.MAIN_DIAG),
        "整笔结算",
        null,
        null,
        Cells.money(claim, ClaimFact.MEDFEE_SUMAMT),
        inQuestion,
        offending,
        List.copyOf(findings),
        EnumSet.of(Cell.AMOUNT));
  }

  private List<TimelineEvent> timeline(List<Row> history, List<String> settlements) {
    List<TimelineEvent> events = new ArrayList<>();
    for (Row claim : history) {
      LocalDate from = Cells.day(claim, ClaimFact.BEGNDATE);
      LocalDate to = Cells.day(claim, ClaimFact.ENDDATE);
      String kind = Cells.text(claim, ClaimFact.VISIT_KIND);
      if (from == null || to == null || to.isBefore(from)) {
        continue;
      }
      events.add(
          new TimelineEvent(
              kind,
              from,
              kind.equals("inpatient") ? to : from,
              institutions.name(Cells.text(claim, ClaimFact.FIXMEDINS_CODE)),
              Cells.text(claim, ClaimFact.MAIN_DIAG),
              Cells.money(claim, ClaimFact.MEDFEE_SUMAMT),
              settlements.contains(Cells.text(claim, ClaimFact.SETL_ID))));
    }
    return events;
  }
}
