package org.claimsieve.city;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * How often each scheme is planted: cases per 1,000 persons and 30 days, by scheme name. A scheme
 * that is not named is not planted.
 */
public record SchemeMix(Map<String, Double> rates) {
  private static final double OFTEN = 4.8;
  private static final double RARE = 0.4;

  /** Schemes that are planted often, besides the first ones. */
  private static final List<String> FREQUENT =
      List.of("drug-sex", "service-sex", "drug-child", "drug-level", "drug-visit-kind");

  private static final double MOST = 1000;

  public SchemeMix {
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, Double> rate : rates.entrySet()) {
      if (!Schemes.NAMES.contains(rate.getKey())) {
        faults.add("unknown scheme " + rate.getKey() + "; allowed: " + Schemes.NAMES);
      }
      if (!(rate.getValue() >= 0 && rate.getValue() <= MOST)) {
        faults.add(rate.getKey() + ": rate is " + rate.getValue() + "; allowed: 0 to 1000");
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, "scheme mix", faults);
    }
    rates = Map.copyOf(rates);
  }

  /**
   * Every scheme: of the frequent ones 5,000 persons and 30 days hold at least 20 cases each, of
   * the others two or three.
   */
  public static SchemeMix defaults() {
    Map<String, Double> rates = new TreeMap<>();
    Schemes.NAMES.forEach(name -> rates.put(name, RARE));
    Schemes.FIRST.forEach(scheme -> rates.put(scheme.name(), OFTEN));
    FREQUENT.forEach(name -> rates.put(name, OFTEN));
    return new SchemeMix(rates);
  }

  /** Every scheme at the same rate. */
  public static SchemeMix all(double rate) {
    Map<String, Double> rates = new TreeMap<>();
    Schemes.NAMES.forEach(name -> rates.put(name, rate));
    return new SchemeMix(rates);
  }

  /** Every scheme that breaks a limit or a date, at the same rate. */
  public static SchemeMix ofRows(double rate) {
    Map<String, Double> rates = new TreeMap<>(all(rate).rates());
    rates.keySet().removeAll(ofBehaviour(rate).rates().keySet());
    return new SchemeMix(rates);
  }

  /** Every scheme on behaviour, which takes many people or many visits, at the same rate. */
  public static SchemeMix ofBehaviour(double rate) {
    Map<String, Double> rates = new TreeMap<>();
    BehaviourSchemes.ALL.forEach(scheme -> rates.put(scheme.name(), rate));
    return new SchemeMix(rates);
  }

  /** An honest city. */
  public static SchemeMix none() {
    return new SchemeMix(Map.of());
  }

  /** Reads {@code schemes.yml}: scheme name, below it {@code rate}. */
  public static SchemeMix read(Path file) throws IOException {
    JsonNode root;
    try {
      root = new YAMLMapper().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw Problem.of(Category.CONFIGURATION, file + " is not YAML: " + e.getOriginalMessage(), e);
    }
    Map<String, Double> rates = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : root.properties()) {
      JsonNode rate = entry.getValue().path("rate");
      if (!rate.isNumber() || entry.getValue().size() != 1) {
        faults.add(entry.getKey() + ": is " + entry.getValue() + "; allowed: rate: NUMBER");
      }
      rates.put(entry.getKey(), rate.asDouble());
    }
    if (!faults.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, file.toString(), faults);
    }
    return new SchemeMix(rates);
  }

  double rate(String scheme) {
    return rates.getOrDefault(scheme, 0.0);
  }
}
