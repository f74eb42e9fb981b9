package org.claimsieve.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;

/** What a new home holds: commented configuration, key, layouts, starter knowledge, examples. */
final class HomeFiles {
  private static final int KEY_BYTES = 32;

  private HomeFiles() {}

  /** Writes what is missing, overwrites nothing, and names what it wrote. */
  static List<Path> write(Home home) throws IOException {
    List<Path> written = new ArrayList<>();
    write(home.configurationFile(), documentedConfiguration(), written);
    write(home.resolve(Configuration.defaults().privacy().keyFile()), newKey(), written);
    writeAll(home.layouts(), "layouts", written);
    writeAll(home.knowledge(), "knowledge", written);
    writeAll(home.rules(), "local-rules", written);
    return written;
  }

  private static byte[] documentedConfiguration() throws IOException {
    try (InputStream in = Configuration.class.getResourceAsStream("claimsieve.yml")) {
      return Objects.requireNonNull(in, "claimsieve.yml is not in the jar").readAllBytes();
    }
  }

  private static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static void writeAll(Path folder, String resource, List<Path> written) {
    ClasspathFolder.read(resource)
        .forEach((name, content) -> write(folder.resolve(name), content, written));
  }

  private static void write(Path file, byte[] content, List<Path> written) {
    if (!Files.exists(file)) {
      Home.writePrivate(file, content);
      written.add(file);
    }
  }
}
