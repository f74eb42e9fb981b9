package org.claimsieve.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** A file as a sender may write it: columns in any order, quotes, line ends, compression. */
final class SentFile {
  private final OracleTable table;
  private final String name;
  private final List<SentRow> rows;
  private final byte[] bytes;

  private SentFile(OracleTable table, String name, List<SentRow> rows, byte[] bytes) {
    this.table = table;
    this.name = name;
    this.rows = rows;
    this.bytes = bytes;
  }

  OracleTable table() {
    return table;
  }

  String name() {
    return name;
  }

  List<SentRow> rows() {
    return rows;
  }

  /**
   * A file of those rows.
   *
   * @param stem file name without its ending; a random style gives the ending
   */
  static SentFile of(OracleTable table, String stem, List<SentRow> rows, Random random) {
    boolean packed = random.nextInt(3) == 0;
    return new SentFile(
        table, stem + (packed ? ".csv.gz" : ".csv"), rows, bytes(table, rows, packed, random));
  }

  /** The same rows or others under this file's name. */
  SentFile with(List<SentRow> others, Random random) {
    return new SentFile(table, name, others, bytes(table, others, name.endsWith(".gz"), random));
  }

  /** The same bytes under another name. */
  SentFile named(String stem) {
    return new SentFile(table, stem + name.substring(name.indexOf('.')), rows, bytes);
  }

  void write(Path folder) {
    try {
      Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(
      OracleTable table, List<SentRow> rows, boolean packed, Random random) {
    List<String> header = new ArrayList<>(table.names());
    if (random.nextInt(3) == 0) {
      header.add("local_column");
    }
    if (random.nextBoolean()) {
      Collections.shuffle(header, random);
    }
    String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
    boolean quoted = random.nextInt(4) == 0;
    StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\uFEFF" : "");
    text.append(String.join(",", header)).append(end);
    for (SentRow row : rows) {
      if (random.nextInt(30) == 0) {
        text.append(end);
      }
      text.append(record(row.cells(header), quoted)).append(end);
    }
    if (random.nextInt(4) == 0) {
      text.setLength(text.length() - end.length());
    }
    byte[] plain = text.toString().getBytes(StandardCharsets.UTF_8);
    return packed ? packed(plain) : plain;
  }

  private static String record(List<String> cells, boolean quoted) {
    List<String> written = new ArrayList<>();
    for (String cell : cells) {
      boolean must = cell.contains(",") || cell.contains("\"") || cell.contains("\n");
      written.add(quoted || must ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell);
    }
    return String.join(",", written);
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
