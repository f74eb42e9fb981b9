package org.claimsieve.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a back-test once more, in plain Java: what the Spark code must agree with. */
record BacktestOracle(
    String rule,
    LocalDate from,
    LocalDate to,
    int leastClaims,
    List<Claim> claims,
    Map<String, Long> judged,
    List<Hit> found,
    List<Line> lines,
    List<Hit> live,
    List<Line> liveLines,
    List<Verdict> verdicts) {

  record Claim(
      String setlId, LocalDate day, String place, String peers, String person, String encounter) {
    String key() {
      return place + "|" + person + "|" + encounter;
    }
  }

  record Hit(String night, String jrId, String rule, String setlId, long fen) {}

  record Line(String night, String jrId, String setlId, String bkkpSn, String type, long fen) {
    String key() {
      return setlId + "/" + bkkpSn;
    }
  }

  record Verdict(String key, String verdict) {}

  private Map<String, Claim> inRange() {
    return claims.stream()
        .filter(claim -> !claim.day().isBefore(from) && !claim.day().isAfter(to))
        .collect(Collectors.toMap(Claim::setlId, claim -> claim, (a, b) -> a, TreeMap::new));
  }

  private List<Hit> hits() {
    return found.stream().filter(hit -> inRange().containsKey(hit.setlId())).toList();
  }

  private long judgedOf(Claim claim) {
    return judged.getOrDefault(claim.setlId(), 0L);
  }

  /** Amount of each accused line. */
  private Map<String, Long> accused() {
    Set<String> ids = hits().stream().map(Hit::jrId).collect(Collectors.toSet());
    Map<String, Long> fen = new TreeMap<>();
    lines.stream()
        .filter(line -> line.type().equals("1") && ids.contains(line.jrId()))
        .forEach(line -> fen.merge(line.key(), line.fen(), Long::sum));
    return fen;
  }

  Map<String, Long> figures() {
    Map<String, Claim> in = inRange();
    Map<String, Long> figures = new TreeMap<>();
    figures.put("settlements", (long) in.size());
    figures.put("judged", in.values().stream().filter(claim -> judgedOf(claim) > 0).count());
    figures.put("subjects", in.values().stream().mapToLong(this::judgedOf).sum());
    figures.put("found", (long) found.size());
    figures.put("hits", (long) hits().size());
    figures.put("fen", hits().stream().mapToLong(Hit::fen).sum());
    figures.put("persons", distinct(hit -> in.get(hit.setlId()).person()));
    figures.put("institutions", distinct(hit -> in.get(hit.setlId()).place()));
    figures.put("cases", distinct(hit -> in.get(hit.setlId()).key()));
    figures.put("settlements_hit", (long) settlementsHit().size());
    return figures;
  }

  private long distinct(Function<Hit, String> of) {
    return hits().stream().map(of).distinct().count();
  }

  private Set<String> settlementsHit() {
    return accused().keySet().stream()
        .map(line -> line.substring(0, line.indexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Month, judged, hits, fen. */
  List<String> months() {
    Map<String, Claim> in = inRange();
    Map<String, long[]> months = new TreeMap<>();
    for (Claim claim : in.values()) {
      long[] sums = months.computeIfAbsent(month(claim), month -> new long[3]);
      sums[0] += judgedOf(claim) > 0 ? 1 : 0;
    }
    for (Hit hit : hits()) {
      long[] sums = months.get(month(in.get(hit.setlId())));
      sums[1]++;
      sums[2] += hit.fen();
    }
    List<String> rows = new ArrayList<>();
    months.forEach(
        (month, sums) -> rows.add(month + " " + sums[0] + " " + sums[1] + " " + sums[2]));
    return rows;
  }

  private static String month(Claim claim) {
    return claim.day().toString().substring(0, 7);
  }

  /** Institution, peers, hits, fen, judged, rate, number and median of its peers. */
  List<String> institutions(int most) {
    Map<String, Claim> in = inRange();
    Map<String, List<Claim>> byPlace =
        in.values().stream()
            .collect(Collectors.groupingBy(Claim::place, TreeMap::new, Collectors.toList()));
    Map<String, String> peers = new TreeMap<>();
    Map<String, Double> rates = new TreeMap<>();
    Map<String, Long> judgedAt = new TreeMap<>();
    byPlace.forEach(
        (place, own) -> {
          Claim last =
              own.stream()
                  .max(Comparator.comparing(Claim::day).thenComparing(Claim::setlId))
                  .orElseThrow();
          peers.put(place, last.peers());
          long count = own.stream().filter(claim -> judgedOf(claim) > 0).count();
          judgedAt.put(place, count);
          if (count > 0) {
            rates.put(place, (double) at(place, hit -> 1) * 10_000 / (double) count);
          }
        });
    return byPlace.keySet().stream()
        .filter(place -> at(place, hit -> 1) > 0)
        .sorted(
            Comparator.comparingLong((String place) -> -at(place, hit -> 1))
                .thenComparingLong(place -> -at(place, Hit::fen))
                .thenComparing(place -> place))
        .limit(most)
        .map(
            place -> {
              List<Double> compared =
                  byPlace.keySet().stream()
                      .filter(other -> peers.get(other).equals(peers.get(place)))
                      .filter(other -> judgedAt.get(other) >= leastClaims)
                      .map(rates::get)
                      .sorted()
                      .toList();
              return Stream.<Object>of(
                      place,
                      peers.get(place),
                      at(place, hit -> 1),
                      at(place, Hit::fen),
                      judgedAt.get(place),
                      rounded(rates.get(place)),
                      compared.size(),
                      rounded(median(compared)))
                  .map(String::valueOf)
                  .collect(Collectors.joining(" "));
            })
        .toList();
  }

  private long at(String place, ToLongFunction<Hit> of) {
    Map<String, Claim> in = inRange();
    return hits().stream()
        .filter(hit -> in.get(hit.setlId()).place().equals(place))
        .mapToLong(of)
        .sum();
  }

  private static Double median(List<Double> sorted) {
    if (sorted.isEmpty()) {
      return null;
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : 0.5 * sorted.get(middle - 1) + 0.5 * sorted.get(middle);
  }

  private static BigDecimal rounded(Double value) {
    return value == null ? null : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }

  /** Live rule, settlements of it among those that were hit, fen on its lines. */
  List<String> overlaps() {
    Map<String, Set<String>> settlements = new TreeMap<>();
    Map<String, Long> fen = new TreeMap<>();
    for (String name : new TreeSet<>(live.stream().map(Hit::rule).toList())) {
      Set<String> lines = liveLines(name::equals);
      settlements.put(name, settlementsOf(lines));
      fen.put(name, met(lines).stream().mapToLong(line -> accused().get(line)).sum());
    }
    return settlements.keySet().stream()
        .filter(name -> !settlements.get(name).isEmpty())
        .sorted(
            Comparator.comparingInt((String name) -> -settlements.get(name).size())
                .thenComparing(name -> name))
        .map(name -> name + " " + settlements.get(name).size() + " " + fen.get(name))
        .toList();
  }

  /** Fen on lines that other rules accuse, and on those that the rule itself accuses besides. */
  String already() {
    Set<String> others = met(liveLines(name -> !name.equals(rule)));
    Set<String> itself = new HashSet<>(met(liveLines(rule::equals)));
    itself.removeAll(others);
    return others.stream().mapToLong(line -> accused().get(line)).sum()
        + " "
        + itself.stream().mapToLong(line -> accused().get(line)).sum();
  }

  private Set<String> liveLines(Predicate<String> ofRule) {
    Set<String> ids =
        live.stream()
            .filter(hit -> ofRule.test(hit.rule()))
            .map(hit -> hit.night() + hit.jrId())
            .collect(Collectors.toSet());
    return liveLines.stream()
        .filter(line -> line.type().equals("1") && ids.contains(line.night() + line.jrId()))
        .map(Line::key)
        .collect(Collectors.toSet());
  }

  private Set<String> settlementsOf(Set<String> lines) {
    Set<String> hit = settlementsHit();
    return lines.stream()
        .map(line -> line.substring(0, line.indexOf('/')))
        .filter(hit::contains)
        .collect(Collectors.toSet());
  }

  /** Accused lines among those, a settlement as a whole standing for all of it. */
  private Set<String> met(Set<String> lines) {
    return accused().keySet().stream()
        .filter(
            line ->
                lines.contains(line) || lines.contains(line.substring(0, line.indexOf('/') + 1)))
        .collect(Collectors.toSet());
  }

  /** Cases of the hits with a verdict that counts, and those of them that any verdict upholds. */
  String verdictsOfHits() {
    Map<String, Claim> in = inRange();
    Set<String> cases =
        hits().stream().map(hit -> in.get(hit.setlId()).key()).collect(Collectors.toSet());
    List<Verdict> counted =
        verdicts.stream()
            .filter(said -> cases.contains(said.key()) && !said.verdict().equals("pending"))
            .toList();
    return counted.stream().map(Verdict::key).distinct().count()
        + " "
        + counted.stream()
            .filter(said -> !said.verdict().equals("refuted"))
            .map(Verdict::key)
            .distinct()
            .count();
  }

  List<String> examples(int most) {
    return hits().stream().map(Hit::jrId).sorted().limit(most).toList();
  }
}
