package org.claimsieve.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Casework once more, in plain Java over plain records: what the Spark code must agree with. */
final class CaseOracle {
  record Claim(String setlId, String key, String team, long fen) {}

  record Hit(String jrId, String key, String setlId, String grade, String rule, long fen) {}

  record Line(String jrId, String setlId, String bkkpSn, String type, long fen) {}

  record Strange(String setlId, String key, double score, double percentile) {}

  record Case(
      String caseId,
      String team,
      long rank,
      String grade,
      String lead,
      long exposure,
      BigDecimal recovery,
      long findings,
      String pick) {}

  private final CaseOptions options;
  private final Map<String, Claim> claims = new TreeMap<>();
  private final Map<String, Map<String, Map<String, Long>>> exposure = new TreeMap<>();
  private final Map<String, List<Hit>> hits = new TreeMap<>();
  private final Map<String, Double> percentile = new TreeMap<>();

  CaseOracle(
      CaseOptions options,
      List<Claim> claims,
      List<Hit> findings,
      List<Line> lines,
      List<Strange> scores) {
    this.options = options;
    claims.forEach(claim -> this.claims.put(claim.setlId(), claim));
    for (Hit hit : findings) {
      hits.computeIfAbsent(hit.key(), key -> new ArrayList<>()).add(hit);
      List<Line> own =
          lines.stream()
              .filter(line -> line.jrId().equals(hit.jrId()) && line.type().equals("1"))
              .toList();
      if (own.isEmpty()) {
        put(hit.key(), hit.setlId(), "", fen(hit.setlId()));
      }
      own.forEach(line -> put(hit.key(), line.setlId(), line.bkkpSn(), line.fen()));
    }
    for (Strange score : scores) {
      percentile.merge(score.key(), score.percentile(), Math::max);
      if (!hits.containsKey(score.key()) && score.percentile() >= options.scorePercentile()) {
        put(score.key(), score.setlId(), "", fen(score.setlId()));
      }
    }
    exposure.values().forEach(settlements -> settlements.values().forEach(CaseOracle::onlyTheRest));
  }

  private long fen(String setlId) {
    return claims.get(setlId).fen();
  }

  private void put(String key, String setlId, String bkkpSn, long fen) {
    exposure
        .computeIfAbsent(key, k -> new TreeMap<>())
        .computeIfAbsent(setlId, s -> new TreeMap<>())
        .merge(bkkpSn, fen, Math::max);
  }

  private static void onlyTheRest(Map<String, Long> lines) {
    Long whole = lines.remove("");
    if (whole == null) {
      return;
    }
    long ofLines = lines.values().stream().mapToLong(Long::longValue).sum();
    long rest = Math.max(0, whole - ofLines);
    if (rest > 0 || ofLines == 0) {
      lines.put("", rest);
    }
  }

  /** Lines of the cases as case, settlement, line and fen. */
  List<String> lines() {
    List<String> all = new ArrayList<>();
    exposure.forEach(
        (key, settlements) ->
            settlements.forEach(
                (setlId, lines) ->
                    lines.forEach(
                        (bkkpSn, fen) ->
                            all.add(id(key) + " " + setlId + " " + bkkpSn + " " + yuan(fen)))));
    return all.stream().sorted().toList();
  }

  List<Case> cases() {
    Map<String, List<Case>> byTeam = new TreeMap<>();
    exposure.forEach(
        (key, settlements) -> {
          Case made = unranked(key, settlements);
          byTeam.computeIfAbsent(made.team(), team -> new ArrayList<>()).add(made);
        });
    List<Case> ranked = new ArrayList<>();
    byTeam.values().forEach(cases -> ranked.addAll(ranked(cases)));
    return ranked.stream().sorted(Comparator.comparing(Case::caseId)).toList();
  }

  private Case unranked(String key, Map<String, Map<String, Long>> settlements) {
    long total =
        settlements.values().stream()
            .flatMap(lines -> lines.values().stream())
            .mapToLong(Long::longValue)
            .sum();
    List<Hit> own = hits.getOrDefault(key, List.of());
    Hit lead =
        own.stream()
            .min(
                Comparator.comparing(Hit::grade)
                    .thenComparing(Comparator.comparing(Hit::fen).reversed())
                    .thenComparing(Hit::rule)
                    .thenComparing(Hit::jrId))
            .orElse(null);
    String grade = lead == null ? "4" : lead.grade();
    BigDecimal recovery =
        yuan(total).multiply(options.precision().get(grade)).setScale(2, RoundingMode.HALF_UP);
    String institution = key.substring(0, key.indexOf('|'));
    String team =
        claims.values().stream()
            .filter(claim -> claim.key().startsWith(institution + "|"))
            .map(Claim::team)
            .findFirst()
            .orElseThrow();
    return new Case(
        id(key), team, 0, grade, lead == null ? "" : lead.rule(), total, recovery, own.size(), "");
  }

  private List<Case> ranked(List<Case> cases) {
    Map<String, Double> percentiles = new TreeMap<>();
    percentile.forEach((key, value) -> percentiles.put(id(key), value));
    cases.sort(
        Comparator.comparing(Case::recovery)
            .reversed()
            .thenComparing(Case::grade)
            .thenComparing(
                Comparator.comparing((Case c) -> percentiles.getOrDefault(c.caseId(), -1.0))
                    .reversed())
            .thenComparing(Case::caseId));
    List<Case> rest =
        new ArrayList<>(cases.subList(Math.min(options.capacity(), cases.size()), cases.size()));
    rest.sort(Comparator.comparing(c -> sha(options.seed() + "|" + c.caseId())));
    List<Case> drawn = rest.subList(0, Math.min(options.control(), rest.size()));
    List<Case> ranked = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      Case c = cases.get(i);
      String pick = i < options.capacity() ? "rank" : drawn.contains(c) ? "control" : "";
      ranked.add(
          new Case(
              c.caseId(),
              c.team(),
              i + 1,
              c.grade(),
              c.lead(),
              c.exposure(),
              c.recovery(),
              c.findings(),
              pick));
    }
    return ranked;
  }

  static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, 2);
  }

  static String id(String key) {
    return sha(key).substring(0, 32);
  }

  private static String sha(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
