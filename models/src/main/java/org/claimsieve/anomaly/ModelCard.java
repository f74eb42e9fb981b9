package org.claimsieve.anomaly;

import java.util.List;

/**
 * What a person must know of a model before believing it.
 *
 * @param id hash of features, parameters, library and training data: the same input, the same id
 * @param detector kind of detector
 * @param library that grew it, with its version
 * @param trainedOn day
 * @param windowFrom first day of settlement in the training window
 * @param windowTo last day of settlement in the training window
 * @param windowRows settlements in the training window
 * @param sampledRows settlements that it was trained with
 * @param seed of every draw
 * @param options parameters
 * @param features in the order of the vectors
 * @param dataHash SHA-256 of the standardised training vectors, in order
 * @param fileHash SHA-256 of the model file; empty until it is saved
 * @param levels scores of the training settlements
 * @param threshold from which score on something is done, and why
 */
public record ModelCard(
    String id,
    String detector,
    String library,
    String trainedOn,
    String windowFrom,
    String windowTo,
    long windowRows,
    int sampledRows,
    long seed,
    Options options,
    List<CardFeature> features,
    String dataHash,
    String fileHash,
    Levels levels,
    String threshold) {

  public ModelCard {
    features = List.copyOf(features);
  }

  ModelCard withFileHash(String hash) {
    return new ModelCard(
        id,
        detector,
        library,
        trainedOn,
        windowFrom,
        windowTo,
        windowRows,
        sampledRows,
        seed,
        options,
        features,
        dataHash,
        hash,
        levels,
        threshold);
  }

  /**
   * A feature as the model was trained with it.
   *
   * @param id of the feature
   * @param name Chinese
   * @param nameEn English
   * @param unit of its values
   * @param scale of its deviations
   * @param floor least spread on that scale
   */
  public record CardFeature(
      String id, String name, String nameEn, String unit, Scale scale, double floor) {

    static CardFeature of(Feature feature) {
      return new CardFeature(
          feature.id(),
          feature.name(),
          feature.nameEn(),
          feature.unit(),
          feature.scale(),
          feature.floor());
    }

    static List<CardFeature> all() {
      return ClaimFeatures.all().stream().map(CardFeature::of).toList();
    }
  }

  /**
   * Scores that so many of the training settlements lie at or below.
   *
   * @param half half of them
   * @param p90 nine of ten
   * @param p95 19 of 20
   * @param p99 99 of 100
   */
  public record Levels(double half, double p90, double p95, double p99) {

    /** Of scores in ascending order, at least one. */
    static Levels of(double[] ascending) {
      return new Levels(
          level(ascending, 50), level(ascending, 90), level(ascending, 95), level(ascending, 99));
    }

    private static double level(double[] ascending, int percent) {
      int atOrBelow = (int) (((long) ascending.length * percent + 99) / 100);
      return ascending[atOrBelow - 1];
    }
  }
}
