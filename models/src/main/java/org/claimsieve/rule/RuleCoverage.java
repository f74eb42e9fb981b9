package org.claimsieve.rule;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.Fen;
import org.claimsieve.encounter.TableShape;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.FeeLine;

/**
 * What the rules looked at: one aggregate over tonight's lines, one over tonight's claims. A rule
 * that lacks a column, its knowledge or its records says so and is never silently passed.
 */
final class RuleCoverage {
  /** The value of {@code coverage.kind}. */
  static final String RULE = "rule";

  static final String RAN = "ran";
  static final String NOT_APPLICABLE = "not_applicable";

  private static final String TOTAL = "total";
  private static final String FOUND_RULE = "found_rule";
  private static final String FOUND = "found";

  private final List<Rule> rules;

  RuleCoverage(List<Rule> rules) {
    this.rules = rules;
  }

  Dataset<Row> of(RuleInput input, Dataset<Row> details) {
    Dataset<Row> counted =
        Stream.concat(
                counted(input, input.carded(), true).stream(),
                counted(input, input.tonight(), false).stream())
            .reduce(Dataset::unionByName)
            .orElseThrow();
    Dataset<Row> rows =
        counted.join(found(details), col(Coverage.UNIT_ID).equalTo(col(FOUND_RULE)), "left");
    Column broken = coalesce(col(Coverage.BROKEN), col(FOUND), lit(0L));
    return TableShape.of(
        Coverage.TABLE,
        rows.withColumn(Coverage.BUSINESS_DATE, lit(input.businessDate()))
            .withColumn(Coverage.KIND, lit(RULE))
            .withColumn(
                Coverage.OUTCOME,
                when(col(Coverage.WHY).isNull(), lit(RAN)).otherwise(lit(NOT_APPLICABLE)))
            .withColumn(Coverage.BROKEN, broken)
            .withColumn(Coverage.KEPT, col(Coverage.CHECKED).minus(col(Coverage.BROKEN))));
  }

  /** Subjects of tonight that the details accuse, by rule. */
  private Dataset<Row> found(Dataset<Row> details) {
    Object[] ofLines = rules.stream().filter(Rule::ofLines).map(rule -> rule.info().id()).toArray();
    Column subject =
        when(col(Detail.RULE_ID).isin(ofLines), col(Detail.BKKP_SN)).otherwise(col(Detail.SETL_ID));
    return details
        .filter(Detail.accused().and(col(Detail.TONIGHT)))
        .groupBy(col(Detail.RULE_ID).as(FOUND_RULE))
        .agg(count_distinct(subject).as(FOUND));
  }

  private Optional<Dataset<Row>> counted(RuleInput input, Dataset<Row> rows, boolean lines) {
    List<Rule> here = rules.stream().filter(rule -> rule.ofLines() == lines).toList();
    return here.isEmpty() ? Optional.empty() : Optional.of(counted(input, rows, here, lines));
  }

  private static Dataset<Row> counted(
      RuleInput input, Dataset<Row> rows, List<Rule> here, boolean lines) {
    Map<String, Column> asked = new LinkedHashMap<>();
    for (Rule rule : here) {
      asked.put(
          verdict(rule.info().id()), input.able(rule) ? verdict(rule) : lit(null).cast("boolean"));
      for (String column : rule.info().needs()) {
        asked.putIfAbsent(filled(column), when(col(column).isNotNull(), lit(true)));
      }
    }
    Column amount = col(lines ? FeeLine.DET_ITEM_FEE_SUMAMT : ClaimFact.MEDFEE_SUMAMT);
    RowsByVerdict counted = RowsByVerdict.of(rows, amount, asked);
    Map<String, Column> sums = new LinkedHashMap<>();
    sums.put(TOTAL, RowsByVerdict.total());
    for (Rule rule : here) {
      String id = rule.info().id();
      sums.put(checked(id), counted.judged(verdict(id)));
      sums.put(brokenOf(id), counted.broken(verdict(id)));
      sums.put(fen(id), counted.fen(verdict(id)));
      for (String column : rule.info().needs()) {
        sums.computeIfAbsent(filled(column), counted::judged);
      }
    }
    List<Column> columns = new ArrayList<>();
    sums.forEach((name, sum) -> columns.add(sum.as(name)));
    Column[] rowsOfRules = here.stream().map(rule -> row(rule, input)).toArray(Column[]::new);
    return counted.sums(columns).select(explode(array(rowsOfRules)).as("row")).select("row.*");
  }

  /** What the rule says of a row; null where it judges nothing. */
  static Column verdict(Rule rule) {
    if (rule instanceof LineRule line) {
      return Judgement.of(line);
    }
    if (rule instanceof ClaimRule claim) {
      return Judgement.of(claim);
    }
    if (rule instanceof TallyRule tally) {
      return Judgement.of(tally);
    }
    return rule instanceof PairRule pair ? Judgement.of(pair) : Judgement.of((PatternRule) rule);
  }

  private static boolean comparesLines(Rule rule) {
    return rule instanceof TallyRule || rule instanceof PairRule;
  }

  private static Column row(Rule rule, RuleInput input) {
    RuleInfo info = rule.info();
    Column broken =
        rule instanceof PatternRule || comparesLines(rule)
            ? lit(null).cast("bigint")
            : col(brokenOf(info.id()));
    return struct(
        lit(info.id()).as(Coverage.UNIT_ID),
        lit(info.nameZh()).as(Coverage.UNIT_NAME),
        col(checked(info.id())).as(Coverage.CHECKED),
        broken.as(Coverage.BROKEN),
        col(TOTAL).minus(col(checked(info.id()))).as(Coverage.NOT_APPLICABLE),
        Fen.toYuan(coalesce(col(fen(info.id())), lit(0L))).as(Coverage.CHECKED_AMT),
        why(rule, input).as(Coverage.WHY));
  }

  /** Why a rule could judge nothing; null where it could. */
  private static Column why(Rule rule, RuleInput input) {
    RuleInfo info = rule.info();
    List<Column> reasons = new ArrayList<>();
    reasons.add(when(col(TOTAL).equalTo(0), lit("本夜没有可查的数据")));
    LimitKind kind = info.knowledge();
    if (kind != null && !input.knows(rule)) {
      reasons.add(lit("知识库为空：" + kind.title()));
    }
    input.lacking(rule).forEach(words -> reasons.add(lit(words)));
    for (String column : new TreeSet<>(info.needs())) {
      Column empty = col(TOTAL).gt(0).and(col(filled(column)).equalTo(0));
      reasons.add(when(empty, lit("字段缺失或全为空：" + column)));
    }
    return nullif(concat_ws("；", reasons.toArray(Column[]::new)), lit(""));
  }

  private static String verdict(String id) {
    return "verdict " + id;
  }

  private static String checked(String id) {
    return "checked " + id;
  }

  private static String brokenOf(String id) {
    return "broken " + id;
  }

  private static String fen(String id) {
    return "fen " + id;
  }

  private static String filled(String column) {
    return "filled " + column;
  }
}
