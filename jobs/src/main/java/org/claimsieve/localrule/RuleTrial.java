package org.claimsieve.localrule;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.localrule.ExpressionCheck.Wanted;
import org.claimsieve.rule.ClaimRule;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.local.LocalRuleText;
import org.claimsieve.rule.local.LocalRuleText.Kind;
import org.claimsieve.rule.local.SqlText;
import org.jspecify.annotations.Nullable;

/** Holds a local rule against the columns that there are, and against its own tests. */
final class RuleTrial {
  private static final String MONEY = "decimal(16,2)";

  private final SparkSession spark;
  private final ZoneId zone;
  private final ExpressionCheck lines;
  private final ExpressionCheck claims;

  /** What a rule said of a row; without a verdict it failed and says why. */
  private record Seen(
      @Nullable Verdict verdict, @Nullable BigDecimal amount, @Nullable String words) {}

  RuleTrial(SparkSession spark) {
    this.spark = spark;
    this.zone = ZoneId.of(spark.conf().get("spark.sql.session.timeZone"));
    this.lines = new ExpressionCheck(RuleColumns.empty(spark, Kind.LINE));
    this.claims = new ExpressionCheck(RuleColumns.empty(spark, Kind.CLAIM));
  }

  /** What is wrong with a rule's columns and expressions and with what its tests give. */
  List<String> faults(LocalRuleFile file) {
    LocalRuleText text = file.text();
    ExpressionCheck own = check(text.kind());
    List<String> faults = new ArrayList<>();
    for (String column : text.info().needs().stream().sorted().toList()) {
      own.unknown(column).ifPresent(what -> faults.add(file.fault("needs", what)));
    }
    Optional<String> condition = Optional.of(text.condition());
    faults.addAll(faults(file, "when", condition, own, Wanted.CONDITION));
    faults.addAll(faults(file, "amount", text.amount(), own, Wanted.AMOUNT));
    faults.addAll(faults(file, "share", text.share(), own, Wanted.SHARE));
    faults.addAll(faults(file, "lines", text.lines(), lines, Wanted.CONDITION));
    for (String sql : text.evidence().expressions()) {
      for (String what : faults(file, "evidence", Optional.of(sql), own, Wanted.WORDS)) {
        faults.add("%s, in {%s}".formatted(what, sql));
      }
    }
    faults.addAll(new CaseRows(file, own, zone).faults());
    return faults;
  }

  /** Faults of an expression whose parameters are all known; the others are said already. */
  private static List<String> faults(
      LocalRuleFile file, String key, Optional<String> sql, ExpressionCheck check, Wanted wanted) {
    LocalRuleText text = file.text();
    return sql
        .filter(words -> !words.isBlank())
        .filter(words -> text.parameters().keySet().containsAll(new SqlText(words).parameters()))
        .map(words -> check.faults(text.sql(words), wanted))
        .orElse(List.of())
        .stream()
        .map(what -> file.fault(key, what))
        .toList();
  }

  private ExpressionCheck check(Kind kind) {
    return switch (kind) {
      case LINE -> lines;
      case CLAIM -> claims;
    };
  }

  /** Runs the tests of a rule without faults. */
  List<CaseResult> results(LocalRuleFile file) {
    CaseRows rows = new CaseRows(file, check(file.text().kind()), zone);
    List<Seen> seen = seen(file, rows, file.cases());
    List<CaseResult> results = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      results.add(result(file, file.cases().get(i), seen.get(i)));
    }
    return results;
  }

  /** One pass over all rows; where it fails, each row by itself, so that the others are seen. */
  private List<Seen> seen(LocalRuleFile file, CaseRows rows, List<LocalCase> cases) {
    try {
      List<Row> given = cases.stream().map(rows::row).toList();
      StructType type = check(file.text().kind()).type();
      Column[] asked = said(file.text().rule());
      List<Row> said = spark.createDataFrame(given, type).select(asked).collectAsList();
      List<Seen> seen = new ArrayList<>();
      for (int i = 0; i < said.size(); i++) {
        seen.add(rows.inForce(cases.get(i)) ? seen(said.get(i)) : notApplicable());
      }
      return seen;
    } catch (Exception failure) { // of several kinds, some of them checked and not declared
      if (cases.size() == 1) {
        String why = ExpressionCheck.firstLine(String.valueOf(failure.getMessage()));
        return List.of(new Seen(null, null, "error: " + why));
      }
      return cases.stream().flatMap(one -> seen(file, rows, List.of(one)).stream()).toList();
    }
  }

  /** Verdict, amount and sentence, the latter two as the engine reads them: where it is broken. */
  private static Column[] said(Rule rule) {
    if (rule instanceof LineRule line) {
      Column broken = line.violated();
      Column amount = when(broken, line.amount()).cast(MONEY);
      return new Column[] {broken, amount, when(broken, line.evidence())};
    }
    ClaimRule claim = (ClaimRule) rule;
    Column broken = claim.violated();
    return new Column[] {broken, lit(null).cast(MONEY), when(broken, claim.evidence())};
  }

  private static Seen seen(Row said) {
    if (said.isNullAt(0)) {
      return notApplicable();
    }
    Verdict verdict = said.getBoolean(0) ? Verdict.BROKEN : Verdict.KEPT;
    return new Seen(verdict, said.getDecimal(1), said.getString(2));
  }

  private static Seen notApplicable() {
    return new Seen(Verdict.NOT_APPLICABLE, null, null);
  }

  private static CaseResult result(LocalRuleFile file, LocalCase test, Seen seen) {
    String expected = words(test.expect(), test.amount());
    String words = seen.words() == null ? "" : seen.words();
    String is =
        seen.verdict() == null
            ? words
            : words(
                seen.verdict(),
                Optional.ofNullable(seen.amount()).filter(amount -> test.amount().isPresent()));
    String fault =
        is.equals(expected)
            ? ""
            : file.fault(
                test.line(),
                test.place(),
                "\"%s\" expects %s, the rule says %s".formatted(test.name(), expected, is));
    String sentence = seen.verdict() == null ? "" : words;
    return new CaseResult(file.id(), test.name(), expected, is, sentence, fault);
  }

  private static String words(Verdict verdict, Optional<BigDecimal> amount) {
    return verdict.words() + amount.map(yuan -> " " + yuan.toPlainString()).orElse("");
  }
}
