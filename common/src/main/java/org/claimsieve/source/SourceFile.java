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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/**
 * Opens a claim file as text: plain, gzip or zip, with or without a byte order mark, strict about
 * its encoding.
 */
final class SourceFile {
  private static final int BUFFER = 1 << 16;
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
    if (name.endsWith(".gz")) {
      return new GZIPInputStream(raw, BUFFER);
    }
    if (name.endsWith(".zip")) {
      ZipInputStream zip = new ZipInputStream(raw);
      if (zip.getNextEntry() == null) {
        throw new IOException("the archive holds no file");
      }
      return zip;
    }
    return raw;
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
