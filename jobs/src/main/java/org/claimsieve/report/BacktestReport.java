package org.claimsieve.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule would have found over a range of settlement days. Pure data, as a list is.
 *
 * @param question what was asked
 * @param rule the rule in words
 * @param version version of its logic
 * @param figures figures of the whole
 * @param overlap what live rules have found on the same settlements
 * @param institutions the institutions with the most hits
 * @param months by month of settlement, in order
 * @param verdicts what inspectors said of such cases; null where no verdict is known
 * @param examples some hits, drawn by their hash
 */
public record BacktestReport(
    Question question,
    RuleText rule,
    String version,
    Figures figures,
    Overlap overlap,
    List<Mover> institutions,
    List<Month> months,
    @Nullable Verdicts verdicts,
    List<Example> examples) {
  private static final int TEN_THOUSAND = 10_000;
  private static final int DIGITS = 2;

  /** Copies the collections. */
  public BacktestReport {
    institutions = List.copyOf(institutions);
    months = List.copyOf(months);
    examples = List.copyOf(examples);
  }

  /** Hits per 10,000 settlements that the rule judged; null where it judged none. */
  public @Nullable BigDecimal rate() {
    return rate(figures.hits(), figures.judged());
  }

  /** Cases that a day of the range would have brought. */
  public BigDecimal casesADay() {
    return BigDecimal.valueOf(figures.cases())
        .divide(BigDecimal.valueOf(question.days()), DIGITS, RoundingMode.HALF_UP);
  }

  private static @Nullable BigDecimal rate(long hits, long judged) {
    if (judged == 0) {
      return null;
    }
    return BigDecimal.valueOf(hits)
        .multiply(BigDecimal.valueOf(TEN_THOUSAND))
        .divide(BigDecimal.valueOf(judged), DIGITS, RoundingMode.HALF_UP);
  }

  /**
   * What was asked.
   *
   * @param from first settlement day
   * @param to last settlement day
   * @param known only what had arrived by then; null: everything
   * @param parameters what the rule was told
   * @param nature how its result differs from that of the nights
   */
  public record Question(
      LocalDate from,
      LocalDate to,
      @Nullable LocalDate known,
      List<Parameter> parameters,
      Words nature) {
    /** Copies the collection. */
    public Question {
      parameters = List.copyOf(parameters);
    }

    /** Days of the range. */
    public long days() {
      return ChronoUnit.DAYS.between(from, to) + 1;
    }
  }

  /**
   * What the rule was told.
   *
   * @param key name of the option
   * @param value what held in the back-test
   * @param fallback what holds where nothing is configured
   * @param asked whether the command named it; otherwise it is as configured
   */
  public record Parameter(String key, String value, String fallback, boolean asked) {}

  /**
   * Figures of the whole.
   *
   * @param settlements settlements of the range
   * @param judged of them those of which the rule judged anything
   * @param subjects what it judged: lines, or the settlements themselves
   * @param hits findings
   * @param amount amount in question, CNY
   * @param settlementsHit settlements with an accused line
   * @param persons persons with a hit
   * @param institutions institutions with a hit
   * @param cases cases that the hits make
   * @param elsewhere findings on settlements before the range, counted nowhere else
   */
  public record Figures(
      long settlements,
      long judged,
      long subjects,
      long hits,
      BigDecimal amount,
      long settlementsHit,
      long persons,
      long institutions,
      long cases,
      long elsewhere) {}

  /**
   * What live rules have accused of the same lines.
   *
   * @param rules live rules with findings on the same settlements, most settlements first
   * @param ofOthers amount on lines that other rules accuse already, CNY
   * @param ofItself amount on further lines that the rule accuses already as it is live, CNY
   * @param fresh the rest: what only the back-test puts in question, CNY
   */
  public record Overlap(
      List<LiveRule> rules, BigDecimal ofOthers, BigDecimal ofItself, BigDecimal fresh) {
    /** Copies the collection. */
    public Overlap {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A live rule on the same settlements.
   *
   * @param id id
   * @param name Chinese name
   * @param settlements settlements that both hit
   * @param amount amount of the back-test on lines that it accuses, CNY
   */
  public record LiveRule(String id, String name, long settlements, BigDecimal amount) {}

  /**
   * An institution with hits.
   *
   * @param code code
   * @param name registered name
   * @param peers Chinese words for its kind and level
   * @param hits findings
   * @param amount amount in question, CNY
   * @param judged settlements judged
   * @param rate hits per 10,000 of them; null where none was judged
   * @param peerCount institutions of its kind and level with enough settlements to compare
   * @param peerMedian median of their rates; null where there is none
   */
  public record Mover(
      String code,
      String name,
      String peers,
      long hits,
      BigDecimal amount,
      long judged,
      @Nullable BigDecimal rate,
      long peerCount,
      @Nullable BigDecimal peerMedian) {}

  /**
   * A month of settlement.
   *
   * @param month such as 2024-06
   * @param judged settlements judged
   * @param hits findings
   * @param amount amount in question, CNY
   */
  public record Month(String month, long judged, long hits, BigDecimal amount) {
    /** Hits per 10,000 settlements judged; null where none was. */
    public @Nullable BigDecimal rate() {
      return BacktestReport.rate(hits, judged);
    }
  }

  /**
   * Verdicts on the cases of the hits.
   *
   * @param judged cases with a verdict
   * @param upheld of them those that were confirmed, wholly or in part
   * @param share upheld by judged, zero to one
   * @param low lower end of its interval at 95 %
   * @param high upper end
   */
  public record Verdicts(
      long judged, long upheld, BigDecimal share, BigDecimal low, BigDecimal high) {}

  /**
   * A hit.
   *
   * @param day settlement day
   * @param institution registered name
   * @param setlId settlement
   * @param person masked name (张*)
   * @param amount amount in question, CNY
   * @param sentence what is wrong, in Chinese
   */
  public record Example(
      LocalDate day,
      String institution,
      String setlId,
      String person,
      BigDecimal amount,
      String sentence) {}
}
