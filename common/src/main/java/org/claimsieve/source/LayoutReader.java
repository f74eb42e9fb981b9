package org.claimsieve.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Nearest;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.source.Layout.TableLayout;

/** Reads a layout from YAML and reports every fault of it at once. */
public final class LayoutReader {
  private static final Set<String> KEYS =
      Set.of(
          "name",
          "encoding",
          "delimiter",
          "quote",
          "null_tokens",
          "date_patterns",
          "time_patterns",
          "end_marker",
          "tables");
  private static final Set<String> TABLE_KEYS =
      Set.of("files", "columns", "constants", "derived", "translate", "unavailable", "optional");

  private final List<String> faults = new ArrayList<>();
  private final Map<String, TableSpec> tables;

  private LayoutReader(Map<String, TableSpec> tables) {
    this.tables = tables;
  }

  /**
   * The layout in a YAML text.
   *
   * @param subject what the text is called in messages
   * @throws Problem of category CONFIGURATION with every fault
   */
  public static Layout read(String subject, String yaml, Map<String, TableSpec> tables) {
    LayoutReader reader = new LayoutReader(tables);
    JsonNode root;
    try {
      root = new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw Problem.of(
          Category.CONFIGURATION,
          "%s line %d: not YAML (%s)"
              .formatted(subject, at == null ? 0 : at.getLineNr(), e.getOriginalMessage()));
    }
    Layout layout = reader.layout(root);
    if (!reader.faults.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, "source layout " + subject, reader.faults);
    }
    return layout;
  }

  private Layout layout(JsonNode root) {
    refuseUnknown("", root, KEYS);
    Map<String, TableLayout> found = new LinkedHashMap<>();
    JsonNode described = root.path("tables");
    if (!described.isObject() || described.isEmpty()) {
      faults.add("tables: missing; describe at least one of " + tables.keySet());
    }
    described
        .properties()
        .forEach(
            entry -> {
              TableSpec spec = tables.get(entry.getKey());
              if (spec == null) {
                faults.add(
                    "tables.%s: unknown table; allowed: %s"
                        .formatted(entry.getKey(), tables.keySet()));
              } else {
                found.put(entry.getKey(), table(spec, entry.getValue()));
              }
            });
    return new Layout(
        text(root, "name", "unnamed"),
        charset(root),
        one(root, "delimiter", ','),
        one(root, "quote", '"'),
        list(root, "", "null_tokens", List.of()),
        list(root, "", "date_patterns", List.of("yyyy-MM-dd")),
        list(root, "", "time_patterns", List.of("yyyy-MM-dd HH:mm:ss")),
        endMarker(root),
        found);
  }

  private TableLayout table(TableSpec spec, JsonNode node) {
    String at = "tables." + spec.name() + ".";
    refuseUnknown(at, node, TABLE_KEYS);
    Map<String, Map<String, String>> translate = new LinkedHashMap<>();
    node.path("translate")
        .properties()
        .forEach(entry -> translate.put(entry.getKey(), pairs(entry.getValue())));
    Map<String, String> columns = pairs(node.path("columns"));
    Map<String, String> constants = pairs(node.path("constants"));
    Map<String, String> derived = pairs(node.path("derived"));
    List<String> unavailable = list(node, at, "unavailable", List.of());
    columns.forEach((source, field) -> requireField(spec, at + "columns." + source, field));
    constants.keySet().forEach(field -> requireField(spec, at + "constants", field));
    derived.keySet().forEach(field -> requireField(spec, at + "derived", field));
    translate.keySet().forEach(field -> requireField(spec, at + "translate", field));
    unavailable.forEach(field -> requireField(spec, at + "unavailable", field));
    return new TableLayout(
        list(node, at, "files", List.of(spec.name() + "*.csv*")),
        columns,
        constants,
        derived,
        translate,
        unavailable,
        node.path("optional").asBoolean(false));
  }

  private void requireField(TableSpec spec, String at, String field) {
    if (spec.field(field).isEmpty()) {
      faults.add(
          "%s: %s has no column '%s'%s"
              .formatted(
                  at,
                  spec.name(),
                  field,
                  Nearest.to(field, spec.columns()).map(n -> "; nearest: " + n).orElse("")));
    }
  }

  private void refuseUnknown(String at, JsonNode node, Set<String> allowed) {
    node.fieldNames()
        .forEachRemaining(
            key -> {
              if (!allowed.contains(key)) {
                Optional<String> nearest = Nearest.to(key, allowed);
                faults.add(
                    "%s%s: unknown key%s"
                        .formatted(at, key, nearest.map(n -> "; did you mean " + n).orElse("")));
              }
            });
  }

  private Optional<String> endMarker(JsonNode root) {
    String value = text(root, "end_marker", "");
    if (!value.isEmpty() && !value.matches("\\.[\\w.-]+")) {
      faults.add(
          "end_marker: '%s' is not allowed; allowed: a suffix such as .done".formatted(value));
    }
    return Optional.of(value).filter(suffix -> !suffix.isEmpty());
  }

  private Charset charset(JsonNode root) {
    String value = text(root, "encoding", "UTF-8");
    try {
      return Charset.forName(value);
    } catch (IllegalArgumentException e) {
      faults.add("encoding: '%s' is not known; allowed: UTF-8, GB18030 ...".formatted(value));
      return java.nio.charset.StandardCharsets.UTF_8;
    }
  }

  private char one(JsonNode root, String key, char standard) {
    String value = root.hasNonNull(key) ? root.path(key).asText() : String.valueOf(standard);
    if (value.length() != 1) {
      faults.add("%s: '%s' must be a single character".formatted(key, value));
      return standard;
    }
    return value.charAt(0);
  }

  private static String text(JsonNode node, String key, String standard) {
    return node.hasNonNull(key) ? node.path(key).asText() : standard;
  }

  private List<String> list(JsonNode node, String at, String key, List<String> standard) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return standard;
    }
    if (value.isTextual()) {
      return List.of(value.asText());
    }
    if (!value.isArray()) {
      faults.add("%s%s: must be a list".formatted(at, key));
      return standard;
    }
    List<String> texts = new ArrayList<>();
    value.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static Map<String, String> pairs(JsonNode node) {
    Map<String, String> pairs = new LinkedHashMap<>();
    node.properties().forEach(entry -> pairs.put(entry.getKey(), entry.getValue().asText()));
    return pairs;
  }
}
