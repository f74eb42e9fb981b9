package org.claimsieve.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimsieve.config.Sha256;
import org.claimsieve.curation.KnowledgeFolder;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.local.LocalRule;

/**
 * What a list was made from. Two nights with the same identity have the same list, byte for byte;
 * the snapshots say where the tables stood and differ from run to run.
 *
 * @param content everything that decides the list
 * @param snapshots snapshot id by table
 */
record Manifest(Map<String, Object> content, Map<String, Long> snapshots) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  static Manifest of(Workspace workspace, LocalDate date, List<LedgerEntry> ledger) {
    Map<String, Object> files = new TreeMap<>();
    ledger.forEach(entry -> files.put(entry.table() + " " + entry.file(), entry.sha256()));
    Map<String, Object> rules = new TreeMap<>();
    for (Rule rule : workspace.rules()) {
      rules.put(rule.info().id(), version(rule));
    }
    Map<String, Object> content = new TreeMap<>();
    content.put("business_date", date.toString());
    content.put("code_version", Version.current());
    content.put("files", files);
    content.put("rules", rules);
    content.put("rule_options", workspace.configuration().rules().options());
    content.put("knowledge", new KnowledgeFolder(workspace.home().knowledge()).hash());
    content.put("layout", workspace.configuration().layout());
    content.put("list", workspace.configuration().list().toString());
    content.put("teams", new TreeMap<>(workspace.configuration().teams()));
    content.put("indicators", workspace.configuration().indicators().toString());
    content.put("anomaly", workspace.configuration().anomaly().toString());
    content.put("casework", workspace.configuration().casework().toString());
    content.put("quality", workspace.configuration().quality().toString());
    content.put("time_zone", workspace.configuration().timeZone().getId());
    return new Manifest(content, workspace.lake().snapshots());
  }

  /** Of a local rule the text decides, whether or not its version was raised. */
  private static String version(Rule rule) {
    String version = rule.info().version();
    return rule instanceof LocalRule local ? version + " " + local.text().sha256() : version;
  }

  /** Hash of what decides the list, in hexadecimal. */
  String identity() {
    return Sha256.of(json(content).getBytes(StandardCharsets.UTF_8));
  }

  /** The manifest as it lies beside the lists. */
  String text() {
    Map<String, Object> all = new TreeMap<>();
    all.put("identity", identity());
    all.put("content", content);
    all.put("snapshots", snapshots);
    return json(all) + "\n";
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a manifest is plain data", e);
    }
  }
}
