package org.claimsieve.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip again so that its bytes depend on its content alone: entries by name, one fixed
 * time, and stored, because two builds of zlib may squeeze the same text into different bytes.
 */
final class FixedZip {
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private FixedZip() {}

  static void copy(byte[] zip, OutputStream out) throws IOException {
    ZipOutputStream target = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> entry : entries(zip).entrySet()) {
      target.putNextEntry(stored(entry.getKey(), entry.getValue()));
      target.write(entry.getValue());
      target.closeEntry();
    }
    target.finish();
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  private static ZipEntry stored(String name, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(TIME);
    return entry;
  }
}
