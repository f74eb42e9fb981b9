package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.claimsieve.Rows;
import org.claimsieve.TestSpark;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.lake.Held;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Provenance;
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

  private static final Map<String, String> OF_STAY =
      Map.of(ClaimFact.BEGNDATE, Stay.BEG_DATE, ClaimFact.ENDDATE, Stay.END_DATE);

  private final List<Object[]> claims = new ArrayList<>();
  private final List<Object[]> lines = new ArrayList<>();
  private final List<Object[]> stays = new ArrayList<>();
  private final List<Object[]> institutions = new ArrayList<>();
  private final List<Object[]> staff = new ArrayList<>();
  private final RecordRows records = new RecordRows();
  private final Map<LimitKind, List<Row>> limits = new EnumMap<>(LimitKind.class);

  public RuleNight claim(Object... differs) {
    claims.add(
        merged(
            differs,
            ClaimFact.SETL_ID,
            "S",
            ClaimFact.MDTRT_ID,
            "M",
            ClaimFact.ENCOUNTER_ID,
            "M",
            ClaimFact.PSN_NO,
            "P",
            ClaimFact.FIXMEDINS_CODE,
            "H",
            ClaimFact.TEAM,
            "310101",
            ClaimFact.VISIT_KIND,
            "inpatient",
            ClaimFact.LEVEL,
            "3",
            ClaimFact.GEND,
            "1",
            ClaimFact.BRDY,
            "1980-06-15",
            ClaimFact.MED_TYPE,
            "21",
            ClaimFact.BEGNDATE,
            "2026-02-20",
            ClaimFact.ENDDATE,
            "2026-02-25",
            ClaimFact.SETL_TIME,
            "2026-02-25 10:00:00",
            ClaimFact.LOS_DAYS,
            5,
            ClaimFact.MEDFEE_SUMAMT,
            "1000",
            ClaimFact.INSCP_AMT,
            "800",
            ClaimFact.FUND_PAY_SUMAMT,
            "600",
            ClaimFact.ARRIVED,
            TONIGHT));
    return this;
  }

  /** A line; where no amount is given it is price times quantity. */
  public RuleNight line(String bkkpSn, Object... differs) {
    lines.add(
        merged(
            withAmount(differs),
            FeeLine.BKKP_SN,
            bkkpSn,
            FeeLine.SETL_ID,
            "S",
            FeeLine.MDTRT_ID,
            "M",
            FeeLine.PSN_NO,
            "P",
            FeeLine.FIXMEDINS_CODE,
            "H",
            FeeLine.FEE_OCUR_TIME,
            "2026-02-21 09:00:00",
            FeeLine.HILIST_CODE,
            "X" + bkkpSn,
            FeeLine.HILIST_NAME,
            "项目" + bkkpSn,
            FeeLine.LIST_TYPE,
            "201",
            FeeLine.CNT,
            1,
            FeeLine.PRIC,
            100,
            FeeLine.DET_ITEM_FEE_SUMAMT,
            100,
            FeeLine.INSCP_AMT,
            80));
    return this;
  }

  private static Object[] withAmount(Object... differs) {
    Map<Object, Object> given = new LinkedHashMap<>();
    given.put(FeeLine.CNT, 1);
    given.put(FeeLine.PRIC, 100);
    for (int i = 0; i < differs.length; i += 2) {
      given.put(differs[i], differs[i + 1]);
    }
    Object count = given.get(FeeLine.CNT);
    Object price = given.get(FeeLine.PRIC);
    if (given.containsKey(FeeLine.DET_ITEM_FEE_SUMAMT) || count == null || price == null) {
      return differs;
    }
    List<Object> all = new ArrayList<>(Arrays.asList(differs));
    all.add(FeeLine.DET_ITEM_FEE_SUMAMT);
    all.add(
        new BigDecimal(count.toString())
            .multiply(new BigDecimal(price.toString()))
            .setScale(2, RoundingMode.HALF_UP));
    return all.toArray();
  }

  public RuleNight stay(Object... differs) {
    stays.add(
        merged(
            differs,
            Stay.MDTRT_ID,
            "M",
            Stay.PSN_NO,
            "P",
            Stay.FIXMEDINS_CODE,
            "H",
            Stay.BEG_DATE,
            "2026-02-20",
            Stay.END_DATE,
            "2026-02-25",
            Stay.MED_TYPE,
            "21",
            Stay.VISIT_KIND,
            "inpatient",
            Stay.DSCG_WAY,
            "1",
            Stay.MAIN_DIAG,
            "J18.900",
            Stay.LAST_SETL_ID,
            "S",
            Stay.ARRIVED,
            TONIGHT));
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
    institutions.add(
        merged(
            differs,
            Institution.FIXMEDINS_CODE,
            "H",
            Institution.FIXMEDINS_NAME,
            "医院",
            Institution.FIXMEDINS_TYPE,
            "1",
            Institution.HOSP_LV,
            "3",
            Institution.MEDINS_KIND,
            "general",
            Institution.APRV_BED_CNT,
            100,
            Institution.BEGNTIME,
            "2020-01-01 00:00:00",
            Institution.ENDTIME,
            "2030-12-31 23:59:59",
            Institution.VALI_FLAG,
            "1",
            Provenance.ARRIVED,
            TONIGHT));
    return this;
  }

  /** An entry of the staff register. */
  public RuleNight staff(Object... differs) {
    staff.add(
        merged(
            differs,
            Staff.STAFF_CODE,
            "D1",
            Staff.STAFF_TYPE,
            "D",
            Staff.FIXMEDINS_CODE,
            "H",
            Staff.BEGNTIME,
            "2020-01-01 00:00:00",
            Staff.ENDTIME,
            "2030-12-31 23:59:59",
            Staff.PRAC_STAS,
            "1",
            Provenance.ARRIVED,
            TONIGHT));
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
    if (values.length != kind.limits().size()) {
      throw new IllegalArgumentException(kind + " wants " + kind.limits());
    }
    List<Object> row = new ArrayList<>(List.of(rule, code, "名称"));
    row.addAll(List.of(values));
    row.add(from);
    row.add(to);
    row.addAll(List.of("依据" + code, "1"));
    limits.computeIfAbsent(kind, k -> new ArrayList<>()).add(RowFactory.create(row.toArray()));
    return this;
  }

  public Knowledge knowledge() {
    Map<LimitKind, Dataset<Row>> text = new EnumMap<>(LimitKind.class);
    Map<LimitKind, Set<String>> rules = new EnumMap<>(LimitKind.class);
    limits.forEach(
        (kind, rows) ->
            rules.put(
                kind, rows.stream().map(row -> row.getString(0)).collect(Collectors.toSet())));
    for (LimitKind kind : LimitKind.values()) {
      StructField[] fields =
          kind.columns().stream()
              .map(name -> DataTypes.createStructField(name, DataTypes.StringType, true))
              .toArray(StructField[]::new);
      text.put(
          kind,
          TestSpark.session()
              .createDataFrame(
                  limits.getOrDefault(kind, List.of()), DataTypes.createStructType(fields)));
    }
    return new Knowledge(text, rules);
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

  /** Cards that are computed once, as a night does. */
  private KnowledgeCards cards() {
    KnowledgeCards cards = KnowledgeCards.of(knowledge());
    return limits.isEmpty() ? cards : cards.with(Held.of(cards.rows()).rows());
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
        cards());
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
    more.limits.forEach(
        (kind, rows) -> {
          List<Row> known = limits.computeIfAbsent(kind, k -> new ArrayList<>());
          rows.stream().filter(row -> !known.contains(row)).forEach(known::add);
        });
    return this;
  }

  /**
   * The same rows of other people, with one column emptied wherever it occurs; the dates of a claim
   * are its stay's as well.
   */
  RuleNight copy(String suffix, String emptied) {
    RuleNight copy = new RuleNight();
    claims.forEach(row -> copy.claims.add(renamed(row, suffix, emptied)));
    lines.forEach(row -> copy.lines.add(renamed(row, suffix, emptied)));
    stays.forEach(row -> copy.stays.add(renamed(row, suffix, emptied)));
    institutions.forEach(row -> copy.institutions.add(renamed(row, suffix, "-")));
    staff.forEach(row -> copy.staff.add(renamed(row, suffix, "-")));
    copy.records.addAll(records.changed(row -> renamed(row, suffix, "-")));
    copy.limits.putAll(limits);
    return copy;
  }

  private static Object[] renamed(Object[] row, String suffix, String emptied) {
    List<String> identifiers =
        List.of(
            ClaimFact.SETL_ID,
            ClaimFact.MDTRT_ID,
            ClaimFact.ENCOUNTER_ID,
            ClaimFact.PSN_NO,
            ClaimFact.FIXMEDINS_CODE,
            FeeLine.BKKP_SN,
            FeeLine.BILG_DR_CODE,
            Staff.STAFF_CODE,
            DrugSale.SEL_SN,
            DrugPurchase.PURC_SN,
            Stay.LAST_SETL_ID);
    Object[] copy = row.clone();
    for (int i = 0; i < copy.length; i += 2) {
      if (copy[i].equals(emptied) || copy[i].equals(OF_STAY.get(emptied))) {
        copy[i + 1] = null;
      } else if (copy[i].equals(DrugSale.DRUG_TRAC_CODG) && copy[i + 1] != null) {
        copy[i + 1] = ((String) copy[i + 1]).replace(";", suffix + ";") + suffix;
      } else if (copy[i + 1] != null && identifiers.contains((String) copy[i])) {
        copy[i + 1] = copy[i + 1] + suffix;
      }
    }
    return copy;
  }

  static Object[] merged(Object[] differs, Object... defaults) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < defaults.length; i += 2) {
      values.put((String) defaults[i], defaults[i + 1]);
    }
    for (int i = 0; i < differs.length; i += 2) {
      values.put((String) differs[i], differs[i + 1]);
    }
    List<Object> flat = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          flat.add(name);
          flat.add(value);
        });
    return flat.toArray();
  }
}
