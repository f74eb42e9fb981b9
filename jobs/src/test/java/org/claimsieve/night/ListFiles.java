package org.claimsieve.night;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a night's lists by their path; of the manifest all but the snapshots, which say
 * where the tables stood and differ from run to run.
 */
final class ListFiles {
  private static final String MANIFEST = "manifest.json";

  private ListFiles() {}

  static Map<String, byte[]> read(Path lists) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(lists)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String name = lists.relativize(file).toString();
        byte[] content = Files.readAllBytes(file);
        files.put(name, name.equals(MANIFEST) ? withoutSnapshots(content) : content);
      }
    }
    return files;
  }

  private static byte[] withoutSnapshots(byte[] manifest) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode content = (ObjectNode) json.readTree(manifest);
    if (content.remove("snapshots") == null) {
      throw new AssertionError("a manifest without snapshots: " + content);
    }
    return json.writeValueAsBytes(content);
  }
}
