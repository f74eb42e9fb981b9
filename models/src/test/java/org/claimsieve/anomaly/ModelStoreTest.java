package org.claimsieve.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.Score;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import smile.anomaly.IsolationForest;

final class ModelStoreTest {
  private static Dataset<Row> facts;
  private static TrainedModel model;

  @TempDir private Path folder;

  @BeforeAll
  static void train() {
    facts = new Claims(1).ordinary(150, Claims.PEERS).rows().dataset();
    model = Anomaly.train(facts, Options.defaults().withTrees(20), Claims.NIGHT);
  }

  @Test
  void aModelReadBackScoresToTheSameBit() {
    TrainedModel again = ModelStore.load(ModelStore.save(model, folder));

    for (double[] row : IsolationForestDetectorTest.normal(500, 2)) {
      double[] vector = Arrays.copyOf(row, model.detector().width());
      assertThat(again.detector().score(vector)).isEqualTo(model.detector().score(vector));
    }
    try (Scores before = Anomaly.score(model, facts, facts);
        Scores after = Anomaly.score(again, facts, facts)) {
      assertThat(after.score().orderBy(Score.SETL_ID).collectAsList())
          .isEqualTo(before.score().orderBy(Score.SETL_ID).collectAsList());
    }
  }

  @Test
  void theCardTellsWhatTheModelWasMadeOf() {
    ModelCard card = ModelStore.card(ModelStore.save(model, folder));

    assertThat(card.id()).isEqualTo(model.id()).hasSize(16);
    assertThat(card.trainedOn()).isEqualTo("2024-06-30");
    assertThat(card.windowTo()).isEqualTo("2024-06-30");
    assertThat(card.windowFrom()).isBetween("2024-06-11", "2024-06-30");
    assertThat(card.windowRows()).isEqualTo(150);
    assertThat(card.sampledRows()).isEqualTo(150);
    assertThat(card.options()).isEqualTo(model.card().options());
    assertThat(card.features())
        .extracting(ModelCard.CardFeature::id)
        .containsExactlyElementsOf(ClaimFeatures.all().stream().map(Feature::id).toList());
    assertThat(card.levels().half()).isLessThan(card.levels().p99());
  }

  @Test
  void theCardNamesTheSmileThatRan() {
    assertThat(Training.LIBRARY)
        .isEqualTo("smile-core " + IsolationForest.class.getPackage().getImplementationVersion());
  }

  @Test
  void savingTwiceWritesTheSameBytes() throws IOException {
    Path card = ModelStore.save(model, folder);
    byte[] json = Files.readAllBytes(card);
    byte[] forest = Files.readAllBytes(folder.resolve(model.id() + ".forest"));

    ModelStore.save(model, folder);

    assertThat(Files.readAllBytes(card)).isEqualTo(json);
    assertThat(Files.readAllBytes(folder.resolve(model.id() + ".forest"))).isEqualTo(forest);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void anAlteredModelIsRefused() throws IOException {
    Path card = ModelStore.save(model, folder);
    Path file = folder.resolve(model.id() + ".forest");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> ModelStore.load(card))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("its card allows");
  }

  @Test
  void aFileThatHoldsSomethingElseIsRefused() throws IOException {
    Path card = ModelStore.save(model, folder);
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(new BigDecimal("1.50"));
    }
    Files.write(folder.resolve(model.id() + ".forest"), bytes.toByteArray());
    String hash = new Fingerprint().add(bytes.toByteArray()).hex();
    Files.writeString(
        card,
        Files.readString(card)
            .replaceAll("\"fileHash\" : \"[^\"]*\"", "\"fileHash\" : \"" + hash + "\""));

    assertThatThrownBy(() -> ModelStore.load(card))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("does not hold a detector");
  }

  @Test
  void aModelOfOtherFeaturesIsRefused() throws IOException {
    Path card = ModelStore.save(model, folder);
    Files.writeString(card, Files.readString(card).replace("\"drug-share\"", "\"herb-share\""));

    assertThatThrownBy(() -> ModelStore.load(card))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("was trained with other features");
  }

  @Test
  void aCardThatIsNoneIsRefused() throws IOException {
    Path card = Files.writeString(folder.resolve("x.json"), "{\"colour\": 1}");

    assertThatThrownBy(() -> ModelStore.load(card)).hasMessageContaining("is not one of ours");
  }
}
