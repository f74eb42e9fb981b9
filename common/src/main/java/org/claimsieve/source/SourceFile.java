package org.claimsieve.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Opens a claim file as text: plain, gzip or a zip of one file, with or without a byte order mark,
 * strict about its encoding.
 */
final class SourceFile {
  private static final int BUFFER = 1 << 16;
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** Names in an archive are often in the sender's own code page; any byte is a name in this. */
  private static final Charset ZIP_NAMES = StandardCharsets.ISO_8859_1;

  private SourceFile() {}

  /**
   * The decoded text of a file; a byte sequence outside the encoding raises {@code
   * CharacterCodingException}.
   */
  static Reader open(Path path, Charset encoding) throws IOException {
    InputStream bytes = withoutMark(decompressed(path));
    return new BufferedReader(
        new InputStreamReader(
            bytes,
            encoding
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        BUFFER);
  }

  private static InputStream decompressed(Path path) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    String name = path.getFileName().toString();
    try {
      if (name.endsWith(".gz")) {
        return new GZIPInputStream(raw, BUFFER);
      }
      return name.endsWith(".zip") ? onlyFile(path, raw) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Read as a stream, because only that checks the sum of the bytes at the end. */
  private static InputStream onlyFile(Path path, InputStream raw) throws IOException {
    requireOneFile(path);
    ZipInputStream zip = new ZipInputStream(raw, ZIP_NAMES);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        return zip;
      }
    }
    throw new ZipException("the archive's list of files names one that is not in it");
  }

  /**
   * Refuses an archive without its end, and one that holds none or several files: a second table in
   * it would go unread and unnoticed.
   */
  private static void requireOneFile(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile(), ZIP_NAMES)) {
      long files = zip.stream().filter(entry -> !entry.isDirectory()).count();
      if (files != 1) {
        throw new IOException(
            "the archive holds %d files; exactly one is allowed, each file in an archive of its own"
                .formatted(files));
      }
    }
  }

  private static InputStream withoutMark(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, BOM.length);
    byte[] head = in.readNBytes(BOM.length);
    if (!Arrays.equals(head, BOM)) {
      in.unread(head);
    }
    return in;
  }
}
