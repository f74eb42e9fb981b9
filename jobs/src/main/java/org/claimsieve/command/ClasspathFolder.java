package org.claimsieve.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of one folder of our jars, for a home to begin with. */
final class ClasspathFolder {
  private ClasspathFolder() {}

  /** Content by file name; empty where no jar has the folder. */
  static Map<String, byte[]> read(String folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      ClassLoader loader = ClasspathFolder.class.getClassLoader();
      for (URL url : Collections.list(loader.getResources(folder))) {
        read(url.toURI(), folder, files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  private static void read(URI uri, String folder, Map<String, byte[]> files) throws IOException {
    if (uri.getScheme().equals("jar")) {
      URI jar = URI.create(uri.toString().replaceFirst("!.*", ""));
      try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of())) {
        readAll(inside.getPath(folder), files);
      }
    } else {
      readAll(Path.of(uri), files);
    }
  }

  private static void readAll(Path folder, Map<String, byte[]> files) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      children.filter(Files::isRegularFile).forEach(paths::add);
    }
    for (Path path : paths) {
      files.put(path.getFileName().toString(), Files.readAllBytes(path));
    }
  }
}
