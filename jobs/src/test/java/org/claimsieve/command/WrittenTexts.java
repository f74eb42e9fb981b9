package org.claimsieve.command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.TestSpark;

/** Everything that lies in a folder, packed or not, as bytes that a text can be looked for in. */
final class WrittenTexts {
  private static final List<Charset> ENCODINGS =
      List.of(UTF_8, UTF_16BE, UTF_16LE, Charset.forName("GB18030"));

  /** Bytes as characters of one byte each, by what they are the content of. */
  private final Map<String, String> contents = new TreeMap<>();

  private WrittenTexts() {}

  /** All files below a folder, those below another one of it left out. */
  static WrittenTexts below(Path folder, Path without) throws IOException {
    WrittenTexts texts = new WrittenTexts();
    Map<String, List<String>> tables = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file :
          all.filter(path -> Files.isRegularFile(path) && !path.startsWith(without)).toList()) {
        texts.add(file);
        if (file.toString().endsWith(".parquet")) {
          tables
              .computeIfAbsent(file.toString().split("/data/", 2)[0], table -> new ArrayList<>())
              .add(file.toString());
        }
      }
    }
    tables.forEach(texts::addRows);
    return texts;
  }

  private void add(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.toString();
    contents.put(name, new String(bytes, ISO_8859_1));
    if (name.endsWith(".xlsx") || name.endsWith(".zip")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          contents.put(name + " " + entry.getName(), new String(zip.readAllBytes(), ISO_8859_1));
        }
      }
    } else if (name.endsWith(".gz")) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        contents.put(name + " (unpacked)", new String(in.readAllBytes(), ISO_8859_1));
      }
    }
  }

  /** Rows of all snapshots of a table, their values being compressed in its files. */
  private void addRows(String table, List<String> files) {
    SparkSession spark = TestSpark.session();
    for (boolean deletes : List.of(false, true)) {
      String[] some =
          files.stream()
              .filter(file -> file.endsWith("-deletes.parquet") == deletes)
              .toArray(String[]::new);
      if (some.length > 0) {
        List<String> rows =
            spark.read().option("mergeSchema", "true").parquet(some).toJSON().collectAsList();
        add(table + " rows" + (deletes ? " taken out" : ""), String.join("\n", rows));
      }
    }
  }

  void add(String name, String text) {
    contents.put(name, new String(text.getBytes(UTF_8), ISO_8859_1));
  }

  /** Names of all that hold a text, in whatever encoding. */
  List<String> naming(String text) {
    List<String> found = new ArrayList<>();
    for (Charset encoding : ENCODINGS) {
      String bytes = new String(text.getBytes(encoding), ISO_8859_1);
      contents.forEach(
          (name, content) -> {
            if (content.contains(bytes)) {
              found.add(name);
            }
          });
    }
    return found.stream().distinct().toList();
  }
}
