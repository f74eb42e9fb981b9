package org.claimsieve.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.encounter.ValidSettlements;
import org.claimsieve.feature.RandomClaims.Claim;
import org.claimsieve.feature.RandomClaims.Line;
import org.claimsieve.schema.Diagnosis;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Claim facts against loops in plain Java that follow the definitions and share no code. */
final class ClaimFactsOracleTest {
  private static final String[] COLUMNS = {
    "setl_id",
    "lines",
    "items",
    "charge_days",
    "line_amt",
    "line_inscp_amt",
    "max_line_amt",
    "drug_amt",
    "lab_amt",
    "bed_amt",
    "bed_days",
    "los_days",
    "age_years",
    "level",
    "visit_kind"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void factsFollowTheDefinitions(long seed) {
    RandomClaims random = new RandomClaims(seed);

    List<String> facts = facts(random.settlementRows().dataset(), random.lineRows().dataset());

    assertThat(facts).isEqualTo(expected(random)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void orderPartitionsStrangersAndRefundedPairsChangeNothing(long seed) {
    RandomClaims random = new RandomClaims(seed);
    Rows stranger =
        Rows.of(Settlement.TABLE)
            .row(
                "setl_id",
                "Z",
                "psn_no",
                "Stranger",
                "mdtrt_id",
                "MZ",
                "fixmedins_code",
                "H",
                "vali_flag",
                "1",
                "refd_setl_flag",
                "0")
            .row(
                "setl_id",
                "Z2",
                "psn_no",
                "P1",
                "mdtrt_id",
                "MZ2",
                "fixmedins_code",
                "H",
                "vali_flag",
                "1",
                "refd_setl_flag",
                "0")
            .row(
                "setl_id",
                "Z3",
                "psn_no",
                "P1",
                "mdtrt_id",
                "MZ2",
                "fixmedins_code",
                "H",
                "vali_flag",
                "1",
                "refd_setl_flag",
                "1",
                "init_setl_id",
                "Z2");

    List<String> facts =
        facts(
            random.settlementRows().and(stranger).shuffled(seed).dataset().repartition(5),
            random.lineRows().shuffled(seed).dataset().repartition(3));

    assertThat(facts.subList(0, facts.size() - 1)).isEqualTo(expected(random));
    assertThat(facts.get(facts.size() - 1)).startsWith("[Z,0,0,0,null");
  }

  private static List<String> facts(Dataset<Row> settlements, Dataset<Row> lines) {
    return ClaimFacts.of(
            ValidSettlements.of(settlements),
            NetLines.of(lines),
            Rows.of(Visit.TABLE).dataset(),
            Rows.of(Diagnosis.TABLE).dataset(),
            Rows.of(Institution.TABLE).dataset())
        .orderBy("setl_id")
        .selectExpr(COLUMNS)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private static List<String> expected(RandomClaims random) {
    Set<String> refunded =
        random.claims.stream()
            .filter(claim -> claim.valid() && claim.refunds() != null)
            .map(Claim::refunds)
            .collect(Collectors.toSet());
    List<Line> net = net(random.lines);
    return random.claims.stream()
        .filter(claim -> claim.valid() && claim.refunds() == null && !refunded.contains(claim.id()))
        .sorted(Comparator.comparing(Claim::id))
        .map(claim -> fact(claim, net.stream().filter(l -> claim.id().equals(l.claim())).toList()))
        .toList();
  }

  private static List<Line> net(List<Line> lines) {
    List<Line> net = new ArrayList<>();
    for (Line line : lines) {
      if (line.count().signum() < 0 && line.takesBack() != null) {
        continue;
      }
      BigDecimal count = line.count();
      BigDecimal amount = line.amount();
      BigDecimal inScope = line.inScope();
      boolean taken = false;
      for (Line back : lines) {
        if (line.id().equals(back.takesBack())) {
          taken = true;
          count = count.add(back.count());
          amount = amount.add(back.amount());
          inScope = inScope == null ? null : inScope.add(back.inScope());
        }
      }
      boolean nothingLeft =
          count.signum() <= 0 || (line.amount().signum() > 0 && amount.signum() <= 0);
      if (!taken || !nothingLeft) {
        net.add(
            new Line(
                line.id(),
                line.claim(),
                line.item(),
                line.time(),
                line.category(),
                count,
                amount,
                inScope,
                null));
      }
    }
    return net;
  }

  private static String fact(Claim claim, List<Line> lines) {
    List<Line> charges =
        lines.stream()
            .filter(line -> line.count().signum() >= 0 && line.amount().signum() >= 0)
            .toList();
    boolean known = lines.stream().anyMatch(line -> line.category() != null);
    String kind =
        switch (claim.medType()) {
          case "11" -> "clinic";
          case "14" -> "chronic";
          case "41" -> "pharmacy";
          default -> "inpatient";
        };
    Object[] values = {
      claim.id(),
      charges.size(),
      distinct(charges, Line::item),
      distinct(charges, line -> line.time() == null ? null : line.time().toLocalDate()),
      sum(lines, Line::amount),
      sum(lines, Line::inScope),
      charges.stream().map(Line::amount).max(Comparator.naturalOrder()).orElse(null),
      known ? category(lines, Set.of("09", "10", "11")) : null,
      known ? category(lines, Set.of("04")) : null,
      known ? category(lines, Set.of("01")) : null,
      bedDays(lines),
      kind.equals("inpatient") ? length(claim) : null,
      age(claim),
      kind.equals("pharmacy") ? "P" : "2",
      kind
    };
    return IntStream.range(0, values.length)
        .mapToObj(i -> String.valueOf(values[i]))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static long distinct(List<Line> lines, Function<Line, @Nullable Object> key) {
    return lines.stream().map(key).filter(Objects::nonNull).distinct().count();
  }

  private static @Nullable BigDecimal sum(
      List<Line> lines, Function<Line, @Nullable BigDecimal> of) {
    return lines.stream().map(of).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }

  private static BigDecimal category(List<Line> lines, Set<String> categories) {
    return lines.stream()
        .filter(line -> line.category() != null && categories.contains(line.category()))
        .map(Line::amount)
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private static @Nullable BigDecimal bedDays(List<Line> lines) {
    BigDecimal days =
        sum(lines.stream().filter(line -> "01".equals(line.category())).toList(), Line::count);
    return days == null ? null : days.setScale(4, RoundingMode.UNNECESSARY);
  }

  private static @Nullable Long length(Claim claim) {
    if (claim.end() == null || claim.end().isBefore(claim.begin())) {
      return null;
    }
    return Math.max(1, ChronoUnit.DAYS.between(claim.begin(), claim.end()));
  }

  private static int age(Claim claim) {
    LocalDate last = claim.end() == null ? claim.begin() : claim.end();
    return Period.between(claim.born(), last).getYears();
  }
}
