package org.claimsieve.anomaly;

/**
 * A detector and what is known of it.
 *
 * @param detector fitted
 * @param card tells what it was fitted with
 */
public record TrainedModel(AnomalyDetector detector, ModelCard card) {

  /** Names the model in tables and manifests. */
  public String id() {
    return card.id();
  }
}
