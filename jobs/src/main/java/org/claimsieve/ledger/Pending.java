package org.claimsieve.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A delivery that was audited and is about to be published: what the tables will be, and what the
 * books will say. A start that finds one carries it to its end.
 *
 * @param snapshots staged snapshot by table
 * @param entries of the ledger, to stand in place of what it holds for these dates and the stage
 * @param days touched settlement days by night
 * @param outdated nights whose lists show what is no longer so, by night that found it out
 */
public record Pending(
    String stage,
    Map<String, Long> snapshots,
    Map<String, List<LedgerEntry>> entries,
    List<Movement> movements,
    Map<String, List<LocalDate>> days,
    Map<String, List<LocalDate>> outdated) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .registerModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, new Written())
                  .addDeserializer(LocalDate.class, new Read()));

  String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a pending delivery is plain data", e);
    }
  }

  static Pending fromJson(String text) {
    try {
      return JSON.readValue(text, Pending.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a pending delivery: " + text, e);
    }
  }

  private static final class Written extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate date, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(date.toString());
    }
  }

  private static final class Read extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return LocalDate.parse(json.getText());
    }
  }
}
