package org.claimsieve.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A YAML document that remembers the line of every value, so that a fault can name it. */
public sealed interface Yaml {
  /** Counted from 1. */
  int line();

  /**
   * A single value.
   *
   * @param text as written; null for an empty one
   * @param number whether it is a number and stands in no quotes
   */
  record Scalar(int line, @Nullable String text, boolean number) implements Yaml {}

  /** Values in their order. */
  record Sequence(int line, List<Yaml> values) implements Yaml {}

  /** Values by key, in their order. */
  record Mapping(int line, Map<String, Yaml> values) implements Yaml {}

  /** The document, with faults of its syntax added to the list; empty where it cannot be read. */
  static Mapping read(String text, Faults faults) {
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null || first == JsonToken.VALUE_NULL) {
        return new Mapping(1, Map.of());
      }
      if (value(parser, faults) instanceof Mapping mapping) {
        return mapping;
      }
      faults.add(1, "the file", "holds no keys; allowed: lines of the form key: value");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      faults.add(line, "the file", "is no YAML: " + firstLine(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("reading a text in memory failed", e);
    }
    return new Mapping(1, Map.of());
  }

  private static Yaml value(JsonParser parser, Faults faults) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(parser, line, faults);
      case START_ARRAY -> sequence(parser, line, faults);
      case VALUE_NULL -> new Scalar(line, null, false);
      default -> new Scalar(line, parser.getText(), parser.currentToken().isNumeric());
    };
  }

  private static Mapping mapping(JsonParser parser, int line, Faults faults) throws IOException {
    Map<String, Yaml> values = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      Yaml before = values.putIfAbsent(key, value(parser, faults));
      if (before != null) {
        faults.add(keyLine, key, "stands twice, first in line " + before.line());
      }
    }
    return new Mapping(line, values);
  }

  private static Sequence sequence(JsonParser parser, int line, Faults faults) throws IOException {
    List<Yaml> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser, faults));
    }
    return new Sequence(line, values);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("unreadable");
  }
}
