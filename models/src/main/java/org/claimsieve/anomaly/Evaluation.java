package org.claimsieve.anomaly;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How well scores find the labelled. Equal scores are treated as one step: their order is nobody's
 * merit.
 */
public final class Evaluation {
  private final Subject[] ranked;
  private final int positives;

  private Evaluation(Subject[] ranked) {
    this.ranked = ranked;
    this.positives = (int) Arrays.stream(ranked).filter(Subject::positive).count();
  }

  /**
   * Scores with their labels.
   *
   * @param scores higher is more suspicious; none is NaN
   * @param labels whether the subject was truly what is looked for
   */
  public static Evaluation of(double[] scores, boolean[] labels) {
    if (scores.length != labels.length) {
      throw new IllegalArgumentException(scores.length + " scores, " + labels.length + " labels");
    }
    Subject[] subjects = new Subject[scores.length];
    for (int i = 0; i < scores.length; i++) {
      if (Double.isNaN(scores[i])) {
        throw new IllegalArgumentException("score " + i + " is NaN");
      }
      subjects[i] = new Subject(scores[i], labels[i]);
    }
    return ranked(subjects);
  }

  /** Subjects. */
  public int size() {
    return ranked.length;
  }

  /** Labelled subjects. */
  public int positives() {
    return positives;
  }

  /**
   * Chance that a labelled subject scores above one that is not, ties counting half; NaN where
   * either kind is missing.
   */
  public double auroc() {
    long unlabelled = ranked.length - (long) positives;
    double wins = 0;
    long unlabelledBelow = unlabelled;
    for (int from = 0; from < ranked.length; ) {
      int to = endOfTie(from);
      long hits = hits(from, to);
      long misses = to - from - hits;
      unlabelledBelow -= misses;
      wins += hits * (unlabelledBelow + misses / 2.0);
      from = to;
    }
    return wins / ((double) positives * unlabelled);
  }

  /**
   * Precision at each step of the ranking, weighted by the labelled subjects found in the step; NaN
   * without labelled subjects.
   */
  public double averagePrecision() {
    double sum = 0;
    long found = 0;
    for (int from = 0; from < ranked.length; ) {
      int to = endOfTie(from);
      long hits = hits(from, to);
      found += hits;
      sum += hits * ((double) found / to);
      from = to;
    }
    return sum / positives;
  }

  /**
   * Share of the first {@code k} that is labelled; where the cut falls into equal scores, what it
   * is on average over their orders.
   */
  public double precisionAt(int k) {
    if (k < 1 || k > ranked.length) {
      throw new IllegalArgumentException("k is " + k + ", allowed are 1 to " + ranked.length);
    }
    double found = 0;
    for (int from = 0; from < k; ) {
      int to = endOfTie(from);
      double taken = Math.min(to, k) - from;
      found += hits(from, to) * (taken / (to - from));
      from = to;
    }
    return found / k;
  }

  /**
   * A measure with its 95 in 100 percentile bootstrap over subjects, drawn with replacement within
   * the labelled and within the others.
   */
  public Interval interval(ToDoubleFunction<Evaluation> measure, int resamples, long seed) {
    if (resamples < 40) {
      throw new IllegalArgumentException(
          "resamples are " + resamples + ", allowed are 40 and more");
    }
    Subject[] labelled = Arrays.stream(ranked).filter(Subject::positive).toArray(Subject[]::new);
    Subject[] others = Arrays.stream(ranked).filter(s -> !s.positive()).toArray(Subject[]::new);
    SplittableRandom random = new SplittableRandom(seed);
    double[] measured = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      Subject[] drawn = new Subject[ranked.length];
      draw(labelled, drawn, 0, random);
      draw(others, drawn, labelled.length, random);
      measured[i] = measure.applyAsDouble(ranked(drawn));
    }
    Arrays.sort(measured);
    int tail = (int) (resamples * 0.025);
    return new Interval(
        measure.applyAsDouble(this), measured[tail], measured[resamples - 1 - tail]);
  }

  private static void draw(Subject[] from, Subject[] into, int at, SplittableRandom random) {
    for (int i = 0; i < from.length; i++) {
      into[at + i] = from[random.nextInt(from.length)];
    }
  }

  private static Evaluation ranked(Subject[] subjects) {
    Arrays.sort(subjects, Comparator.comparingDouble(Subject::score).reversed());
    return new Evaluation(subjects);
  }

  private int endOfTie(int from) {
    int to = from + 1;
    while (to < ranked.length && ranked[to].score() == ranked[from].score()) {
      to++;
    }
    return to;
  }

  private long hits(int from, int to) {
    return Arrays.stream(ranked, from, to).filter(Subject::positive).count();
  }

  private record Subject(double score, boolean positive) {}
}
