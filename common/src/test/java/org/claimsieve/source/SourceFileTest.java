package org.claimsieve.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceFileTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TEXT = "setl_id,psn_name\n1,张小明\n";
  private static final String MARK = "\uFEFF";

  @TempDir Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Charset names, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed, names)) {
      for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    }
    return packed.toByteArray();
  }

  private static String read(Path path, Charset encoding) throws IOException {
    try (Reader reader = SourceFile.open(path, encoding)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  private static String read(Path path) throws IOException {
    return read(path, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"setl_d.csv", "结算 2024年6月.csv"})
  void readsPlainGzipAndZipWithAndWithoutMark(String name) throws IOException {
    for (String text : List.of(TEXT, MARK + TEXT)) {
      assertThat(read(write(name, utf8(text)))).isEqualTo(TEXT);
      assertThat(read(write(name + ".gz", gzip(utf8(text))))).isEqualTo(TEXT);
      byte[] zip =
          zip(StandardCharsets.UTF_8, Map.of("in/", new byte[0], "in/" + name, utf8(text)));
      assertThat(read(write(name + ".zip", zip))).isEqualTo(TEXT);
    }
  }

  @Test
  void readsAnArchiveWhoseNamesAreInTheSendersCodePage() throws IOException {
    byte[] zip = zip(GB18030, Map.of("结算明细.csv", TEXT.getBytes(GB18030)));
    assertThat(read(write("setl_d.zip", zip), GB18030)).isEqualTo(TEXT);
  }

  @Test
  void readsGzipOfSeveralMembers() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(gzip(utf8(TEXT)));
    both.write(gzip(utf8("2,李\n")));
    assertThat(read(write("setl_d.csv.gz", both.toByteArray()))).isEqualTo(TEXT + "2,李\n");
  }

  @Test
  void anArchiveOfTwoFilesOrNoneIsRefused() throws IOException {
    Path two =
        write(
            "two.zip",
            zip(StandardCharsets.UTF_8, Map.of("a.csv", utf8(TEXT), "b.csv", utf8(TEXT))));
    assertThatThrownBy(() -> read(two))
        .hasMessageContaining("holds 2 files; exactly one is allowed");
    Path none = write("none.zip", zip(StandardCharsets.UTF_8, Map.of("in/", new byte[0])));
    assertThatThrownBy(() -> read(none)).hasMessageContaining("holds 0 files");
    assertThat(header("two.zip").faults())
        .singleElement()
        .asString()
        .contains("two.zip: cannot be read", "2 files", "exactly one", "sent again");
  }

  @Test
  void aCutOffOrDamagedArchiveIsRefused() throws IOException {
    byte[] gzip = gzip(utf8(TEXT.repeat(1000)));
    Path cutGzip = write("cut.gz", Arrays.copyOf(gzip, gzip.length - 9));
    assertThatThrownBy(() -> read(cutGzip)).isInstanceOf(IOException.class);
    byte[] zip = zip(StandardCharsets.UTF_8, Map.of("a.csv", utf8(TEXT)));
    Path cutZip = write("cut.zip", Arrays.copyOf(zip, zip.length - 9));
    assertThatThrownBy(() -> read(cutZip)).isInstanceOf(IOException.class);
    ByteArrayOutputStream stored = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(stored)) {
      out.setLevel(0);
      out.putNextEntry(new ZipEntry("a.csv"));
      out.write(utf8(TEXT));
    }
    byte[] changed = stored.toByteArray();
    changed[indexOf(changed, utf8("1,张"))] = '2';
    Path changedZip = write("changed.zip", changed);
    assertThatThrownBy(() -> read(changedZip)).hasMessageContaining("CRC");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i <= bytes.length - part.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("not in there");
  }

  @Test
  void bytesOfAnotherEncodingAreRefused() throws IOException {
    Path path = write("setl_d.csv", TEXT.getBytes(GB18030));
    assertThatThrownBy(() -> read(path)).isInstanceOf(CharacterCodingException.class);
    assertThat(read(path, GB18030)).isEqualTo(TEXT);
  }

  @Test
  void theHeaderBringsTheShapeOfTheFirstRecords() throws IOException {
    write(
        "setl_d.csv",
        utf8(
            MARK
                + "\"setl_id\",psn_name, brdy \r\n"
                + "1,\"张,小\r\n明\",1990-01-01\r\n\r\n2,\"a \"\"b\"\"\",NULL\r\n"));
    Header header = header("setl_d.csv");
    assertThat(header.columns()).containsExactly("setl_id", "psn_name", "brdy");
    assertThat(header.shape().names()).isEqualTo(header.columns());
    assertThat(header.shape().columns().stream().map(c -> c.form().words()))
        .containsExactly("whole numbers", "text", "yyyy-MM-dd");
    assertThat(header.shape().columns().stream().map(FileShape.Column::filled))
        .containsExactly(2, 2, 1);
  }

  @Test
  void recordsThatCannotBeReadAreLeftToTheReading() throws IOException {
    StringBuilder text = new StringBuilder("setl_id,brdy\n");
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      text.append(new BigInteger(2400, random).toString(16)).append(",1990-01-01\n");
    }
    byte[] gzip = gzip(utf8(text.toString()));
    write("cut.csv.gz", Arrays.copyOf(gzip, gzip.length / 2));
    Header cut = header("cut.csv.gz");
    assertThat(cut.faults()).noneMatch(fault -> fault.contains("cut.csv.gz: cannot be read"));
    assertThat(cut.shape().columns().get(1).form().words()).isEqualTo("yyyy-MM-dd");
    assertThat(cut.shape().columns().get(1).filled()).isBetween(1, FileShape.RECORDS - 1);
    write("quote.csv", utf8("setl_id,brdy\n1,1990-01-01\n2,\"open\n"));
    assertThat(header("quote.csv").shape().columns().get(1).form().words()).isEqualTo("yyyy-MM-dd");
  }

  @Test
  void aHeaderWithNulBytesIsRefused() throws IOException {
    write("wide.csv", "setl_id,psn_no\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(header("wide.csv").faults())
        .singleElement()
        .asString()
        .contains("wide.csv line 1: holds NUL bytes", "sent again as UTF-8");
  }

  private Header header(String name) {
    Layout layout =
        LayoutReader.read(
            "test", "null_tokens: ['NULL']\ntables: {setl_d: {}}", Tables.delivered());
    CsvShape shape =
        new CsvShape(
            List.of(folder.resolve(name).toString()), List.of(name), "UTF-8", ',', '"', List.of());
    return Header.read(shape, 0, Settlement.TABLE, layout);
  }
}
