package org.claimsieve.anomaly;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * Models in a folder: {@code <id>.forest} holds the detector, {@code <id>.json} its card. The card
 * is written last, so a card always has its model.
 */
public final class ModelStore {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final ObjectInputFilter OURS_AND_TREES =
      ObjectInputFilter.Config.createFilter(
          "org.claimsieve.anomaly.IsolationForestDetector;smile.anomaly.*;!*");

  private ModelStore() {}

  /** Writes model and card and returns the card's path; the same model again changes nothing. */
  public static Path save(TrainedModel model, Path folder) {
    try {
      Files.createDirectories(folder);
      byte[] bytes = bytes(model.detector());
      ModelCard card = model.card().withFileHash(new Fingerprint().add(bytes).hex());
      replace(folder.resolve(model.id() + ".forest"), bytes);
      Path path = folder.resolve(model.id() + ".json");
      String json = JSON.writeValueAsString(card) + "\n";
      replace(path, json.getBytes(StandardCharsets.UTF_8));
      return path;
    } catch (IOException e) {
      throw Problem.of(
          Category.RESOURCES, "anomaly model " + model.id() + " cannot be saved in " + folder, e);
    }
  }

  /** Reads the model of that card. Refuses one that was altered or knows other features. */
  public static TrainedModel load(Path path) {
    ModelCard card = card(path);
    if (!card.features().equals(ModelCard.CardFeature.all())) {
      throw Problem.of(
          Category.CONFIGURATION,
          "anomaly model " + card.id() + " was trained with other features; train a new one");
    }
    byte[] bytes = read(path.resolveSibling(card.id() + ".forest"));
    String hash = new Fingerprint().add(bytes).hex();
    if (!hash.equals(card.fileHash())) {
      throw Problem.of(
          Category.INPUT,
          "anomaly model "
              + card.id()
              + ": its file has hash "
              + hash
              + ", its card allows "
              + card.fileHash()
              + "; restore the file or train a new model");
    }
    return new TrainedModel(detector(card.id(), bytes), card);
  }

  /** Reads a card without its model. */
  public static ModelCard card(Path path) {
    try {
      return JSON.readValue(read(path), ModelCard.class);
    } catch (JsonProcessingException e) {
      throw Problem.of(Category.INPUT, "model card " + path + " is not one of ours", e);
    } catch (IOException e) {
      throw Problem.of(Category.RESOURCES, "model card " + path + " cannot be read", e);
    }
  }

  private static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw Problem.of(Category.RESOURCES, "anomaly model: " + path + " cannot be read", e);
    }
  }

  private static void replace(Path path, byte[] bytes) throws IOException {
    Path written = Files.createTempFile(path.toAbsolutePath().getParent(), "model", ".tmp");
    Files.write(written, bytes);
    Files.move(written, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] bytes(AnomalyDetector detector) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(detector);
    }
    return bytes.toByteArray();
  }

  private static AnomalyDetector detector(String id, byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(OURS_AND_TREES);
      return (AnomalyDetector) in.readObject();
    } catch (IOException | ClassNotFoundException | ClassCastException e) {
      throw Problem.of(Category.INPUT, "anomaly model " + id + " does not hold a detector", e);
    }
  }
}
