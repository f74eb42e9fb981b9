package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.TestSpark;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.lake.Held;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Staff;
import org.claimsieve.schema.Stay;
import org.claimsieve.schema.TableSpec;

/**
 * A night made by hand: honest by default, each row says how it differs. Every default claim is the
 * in-patient settlement S of person P, stay M from 2026-02-20 to 2026-02-25 at tertiary hospital H.
 */
public final class RuleNight {
  public static final LocalDate TONIGHT = LocalDate.of(2026, 3, 2);
  private static final String BEFORE = "2026-03-01";

  private final List<Object[]> claims = new ArrayList<>();
  private final List<Object[]> lines = new ArrayList<>();
  private final List<Object[]> stays = new ArrayList<>();
  private final List<Object[]> institutions = new ArrayList<>();
  private final List<Object[]> staff = new ArrayList<>();
  private final RecordRows records = new RecordRows();
  private final LimitRows limits = new LimitRows();

  public RuleNight claim(Object... differs) {
    claims.add(HonestRows.claim(differs));
    return this;
  }

  /** A line; where no amount is given it is price times quantity. */
  public RuleNight line(String bkkpSn, Object... differs) {
    lines.add(HonestRows.line(bkkpSn, differs));
    return this;
  }

  public RuleNight stay(Object... differs) {
    stays.add(HonestRows.stay(differs));
    return this;
  }

  /** A stay and its settlement; {@code tonight} says when they came. */
  public RuleNight episode(
      String id,
      String person,
      String institution,
      String from,
      String to,
      boolean tonight,
      Object... stayDiffers) {
    String arrived = tonight ? TONIGHT.toString() : BEFORE;
    claim(
        ClaimFact.SETL_ID, "S" + id,
        ClaimFact.MDTRT_ID, id,
        ClaimFact.ENCOUNTER_ID, id,
        ClaimFact.PSN_NO, person,
        ClaimFact.FIXMEDINS_CODE, institution,
        ClaimFact.BEGNDATE, from,
        ClaimFact.ENDDATE, to,
        ClaimFact.ARRIVED, arrived);
    Object[] all = new Object[stayDiffers.length + 14];
    Object[] own = {
      Stay.MDTRT_ID, id,
      Stay.PSN_NO, person,
      Stay.FIXMEDINS_CODE, institution,
      Stay.BEG_DATE, from,
      Stay.END_DATE, to,
      Stay.LAST_SETL_ID, "S" + id,
      Stay.ARRIVED, arrived
    };
    System.arraycopy(own, 0, all, 0, own.length);
    System.arraycopy(stayDiffers, 0, all, own.length, stayDiffers.length);
    return stay(all);
  }

  /** An entry of the institution register. */
  public RuleNight institution(Object... differs) {
    institutions.add(HonestRows.institution(differs));
    return this;
  }

  /** An entry of the staff register. */
  public RuleNight staff(Object... differs) {
    staff.add(HonestRows.staff(differs));
    return this;
  }

  /** A period of the insured register: of P, type 310, from 2020 on. */
  public RuleNight insured(Object... differs) {
    records.insured(differs);
    return this;
  }

  /** A sales record: one unit to settlement S at H on 2026-02-21, without trace code. */
  public RuleNight sale(String selSn, Object... differs) {
    records.sale(selSn, differs);
    return this;
  }

  /** A purchase record: one unit to H on 2026-02-10. */
  public RuleNight purchase(String purcSn, Object... differs) {
    records.purchase(purcSn, differs);
    return this;
  }

  /** A stock-taking of one batch: nothing there at H on 2026-01-31. */
  public RuleNight stock(Object... differs) {
    records.stock(differs);
    return this;
  }

  /** A limit of a rule: item, valid from and to, values in the order of the kind's columns. */
  public RuleNight limit(
      String rule, LimitKind kind, String code, String from, String to, String... values) {
    limits.add(rule, kind, code, from, to, values);
    return this;
  }

  public Knowledge knowledge() {
    return limits.knowledge();
  }

  public Dataset<Row> claims() {
    return rows(ClaimFact.TABLE, claims);
  }

  public Dataset<Row> lines() {
    return rows(FeeLine.TABLE, lines);
  }

  public Dataset<Row> stays() {
    return rows(Stay.TABLE, stays);
  }

  static Dataset<Row> rows(TableSpec table, List<Object[]> values) {
    Rows rows = Rows.of(table);
    values.forEach(rows::row);
    return rows.dataset();
  }

  public RuleInput input() {
    return input(lines(), claims(), stays());
  }

  RuleInput input(Dataset<Row> lines, Dataset<Row> claims, Dataset<Row> stays) {
    // What the night before held is read no more, or computed once again.
    TestSpark.session().catalog().clearCache();
    Dataset<Row> tonight = claims.filter(col(ClaimFact.ARRIVED).equalTo(TONIGHT));
    Dataset<Row> earlier = claims.filter(col(ClaimFact.ARRIVED).lt(TONIGHT));
    return new RuleInput(
        TONIGHT,
        Held.of(EnrichedLine.of(lines, tonight)).rows(),
        Held.of(EnrichedLine.of(lines, earlier)).rows(),
        claims,
        stays,
        Registers.asOf(TONIGHT, rows(Institution.TABLE, institutions), rows(Staff.TABLE, staff))
            .with(records.records()),
        knowledge(),
        limits.cards());
  }

  public Screening screen(Rule rule) {
    return new RuleEngine(List.of(rule)).screen(input());
  }

  /** Amounts that a rule puts on accused lines, by settlement and line. */
  public Map<String, BigDecimal> accused(Rule rule) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    screen(rule)
        .lines()
        .filter(col(FindingLine.VOLA_ITEM_TYPE).equalTo("1"))
        .collectAsList()
        .forEach(
            row ->
                amounts.put(
                    row.getAs(FindingLine.SETL_ID) + "/" + row.getAs(FindingLine.BKKP_SN),
                    row.getAs(FindingLine.VOLA_AMT)));
    return amounts;
  }

  /** The rows of another night after these. */
  public RuleNight and(RuleNight more) {
    claims.addAll(more.claims);
    lines.addAll(more.lines);
    stays.addAll(more.stays);
    institutions.addAll(more.institutions);
    staff.addAll(more.staff);
    records.addAll(more.records);
    limits.addAll(more.limits);
    return this;
  }

  /**
   * The same rows of other people, with one column emptied wherever it occurs; the dates of a claim
   * are its stay's as well.
   */
  RuleNight copy(String suffix, String emptied) {
    RuleNight copy = new RuleNight();
    claims.forEach(row -> copy.claims.add(OtherPeople.renamed(row, suffix, emptied)));
    lines.forEach(row -> copy.lines.add(OtherPeople.renamed(row, suffix, emptied)));
    stays.forEach(row -> copy.stays.add(OtherPeople.renamed(row, suffix, emptied)));
    institutions.forEach(row -> copy.institutions.add(OtherPeople.renamed(row, suffix, "-")));
    staff.forEach(row -> copy.staff.add(OtherPeople.renamed(row, suffix, "-")));
    copy.records.addAll(records.changed(row -> OtherPeople.renamed(row, suffix, "-")));
    copy.limits.addAll(limits);
    return copy;
  }
}
