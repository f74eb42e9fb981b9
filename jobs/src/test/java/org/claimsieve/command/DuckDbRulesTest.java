package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.TestSpark;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleEngine;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Staff;
import org.claimsieve.schema.Stay;
import org.claimsieve.schema.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB's SQL breaks the same lines as the rules, where they are close to their limits. */
final class DuckDbRulesTest {
  private static final LocalDate NIGHT = LocalDate.parse("2024-06-14");

  /**
   * Sex, level, kind of visit or date of birth unknown or none that a rule knows; born on 29
   * February; dates reversed; admitted from the emergency ward.
   */
  private static final String CLAIMS =
      """
      select setl_id, visit_kind, level, gend, med_type, cast(brdy as date) as brdy,
             cast(begndate as date) as begndate, cast(enddate as date) as enddate,
             date '2024-06-14' as arrived
      from values
        ('S1', 'inpatient', '3', '1', '2101', '2004-02-29', '2024-06-01', '2024-06-10'),
        ('S2', 'inpatient', '1', '2', '24', '2018-06-01', '2024-06-01', '2024-06-10'),
        ('S3', 'inpatient', null, '9', '2101', '1890-01-01', '2024-06-10', '2024-06-01'),
        ('S4', 'clinic', '2', null, '1101', null, '2024-06-01', '2024-06-01'),
        ('S5', 'other', '9', '1', null, '2024-06-11', null, null),
        ('S6', 'pharmacy', 'P', '2', '41', '2005-03-01', '2024-06-01', '2024-06-01'),
        ('S7', 'inpatient', '0', '1', null, '2024-06-01', '2024-06-01', null)
      as t(setl_id, visit_kind, level, gend, med_type, brdy, begndate, enddate)
      """;

  /** Each settlement with each item on each day at each price, taken home or not. */
  private static final String LINES =
      """
      select concat_ws('-', setl_id, hilist_code, day, pric, coalesce(flag, '0')) as bkkp_sn,
             setl_id, hilist_code, list_type, flag as dscg_tkdrug_flag,
             cast(pric as decimal(16, 6)) as pric, cast(1 as decimal(16, 4)) as cnt,
             cast(pric as decimal(16, 2)) as det_item_fee_sumamt,
             cast(concat(day, ' 10:00:00') as timestamp) as fee_ocur_time
      from values ('S1'), ('S2'), ('S3'), ('S4'), ('S5'), ('S6'), ('S7') as s(setl_id)
      cross join values
        ('D1', '101'), ('D2', '102'), ('V1', '201'), ('C1', '301'), ('U1', '101'), ('N1', null)
      as i(hilist_code, list_type)
      cross join values
        ('2021-04-30'), ('2021-05-01'), ('2024-02-28'), ('2024-02-29'), ('2024-03-01'),
        ('2024-05-31'), ('2024-06-01'), ('2024-06-10'), ('2024-06-11')
      as d(day)
      cross join values ('5'), ('10'), ('10.000001'), ('25') as p(pric)
      cross join values ('1'), (null) as f(flag)
      """;

  @TempDir Path folder;

  private final SparkSession spark = TestSpark.session();

  @Test
  void breaksTheSameLinesAsTheRules() throws SQLException {
    RulesData data = new RulesData(folder);
    Knowledge knowledge = knowledge();
    KnowledgeCards cards = KnowledgeCards.of(knowledge);
    write(data, cards);

    List<Rule> rules =
        RuleCatalog.discover(RuleOptions.none()).stream()
            .filter(rule -> DuckDbRules.ids().contains(rule.info().id()))
            .toList();
    Dataset<Row> details =
        new RuleEngine(rules).details(data.input(spark, NIGHT, knowledge, cards));
    List<Row> found = details.select(Finding.RULE_ID, FeeLine.BKKP_SN).collectAsList();
    List<String> ours = found.stream().map(row -> row.mkString("|")).toList();

    try (DuckDbPeer peer = DuckDbRules.open(data, 2)) {
      DuckDbRules.find(peer, rules.size());
      assertThat(broken(peer)).containsExactlyInAnyOrderElementsOf(ours);
      assertThat(ours.stream().map(row -> row.substring(0, row.indexOf('|'))))
          .containsAll(DuckDbRules.ids());

      DuckDbRules.find(peer, 1);
      assertThat(broken(peer))
          .containsExactlyInAnyOrderElementsOf(
              ours.stream().filter(row -> row.startsWith("drug-sex|")).toList());
    }
  }

  private static List<String> broken(DuckDbPeer peer) throws SQLException {
    return peer.rows("select rule_id, bkkp_sn from " + DuckDbRules.BROKEN).stream()
        .map(row -> row.get(0) + "|" + row.get(1))
        .toList();
  }

  private void write(RulesData data, KnowledgeCards cards) {
    Dataset<Row> claims = spark.sql(CLAIMS);
    Dataset<Row> lines = EnrichedLine.of(spark.sql(LINES), claims);
    data.write(RulesData.LINES, lines);
    data.write(RulesData.HISTORY, lines.limit(0));
    data.write(RulesData.CLAIMS, claims);
    data.write(RulesData.STAYS, empty(Stay.TABLE));
    data.write(RulesData.INSTITUTIONS, empty(Institution.TABLE));
    data.write(RulesData.STAFF, empty(Staff.TABLE));
    data.writeCards(cards);
  }

  private Dataset<Row> empty(TableSpec table) {
    return spark.createDataFrame(List.<Row>of(), table.structType());
  }

  private Knowledge knowledge() {
    Map<LimitKind, Dataset<Row>> text = new EnumMap<>(LimitKind.class);
    Map<LimitKind, Set<String>> rules = new EnumMap<>(LimitKind.class);
    for (LimitKind kind : LimitKind.values()) {
      StructType type = new StructType();
      for (String column : kind.columns()) {
        type = type.add(column, DataTypes.StringType);
      }
      List<Row> rows = limits(kind).stream().map(DuckDbRulesTest::limit).toList();
      text.put(kind, spark.createDataFrame(rows, type));
      rules.put(
          kind, rows.stream().map(row -> row.getString(0)).collect(Collectors.toUnmodifiableSet()));
    }
    return new Knowledge(text, rules);
  }

  /** Rule, item, limits, first and last day. */
  private static List<String> limits(LimitKind kind) {
    return switch (kind) {
      case SEX -> List.of("drug-sex,D1,1,,", "drug-sex,C1,1,,", "service-sex,V1,2,,");
      case AGE -> List.of("drug-child-forbidden,D1,20,,,", "service-age,V1,6,19,,");
      case LEVEL -> List.of("drug-level,D1,2,,", "service-level,V1,3,,");
      case VISIT ->
          List.of("drug-visit-kind,D1,inpatient,,", "service-visit-kind,V1,inpatient;clinic,,");
      case PRICE ->
          List.of(
              "price-above-limit,D1,10,,,,,,2024-05-31",
              "price-above-limit,D1,5,,,,,2024-06-01,",
              "price-above-limit,V1,,25,10,5,,,",
              "price-above-limit,C1,10,,5,,,,",
              "price-above-limit,N1,10,,,,,,");
      default -> List.of();
    };
  }

  /** The row of a knowledge file: name, source and version are filled in. */
  private static Row limit(String values) {
    List<String> cells = Arrays.asList(values.split(",", -1));
    Object[] row = new Object[cells.size() + 3];
    row[0] = cells.get(0);
    row[1] = cells.get(1);
    row[2] = "name";
    for (int i = 2; i < cells.size(); i++) {
      row[i + 1] = cells.get(i).isEmpty() ? null : cells.get(i);
    }
    row[cells.size() + 1] = "source";
    row[cells.size() + 2] = "1";
    return RowFactory.create(row);
  }
}
