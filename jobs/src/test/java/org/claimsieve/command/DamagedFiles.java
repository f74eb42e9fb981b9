package org.claimsieve.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimsieve.intake.SentClaims;

/**
 * The files of one night with every kind of damage, made from those of a sound one. The rows of one
 * planted person stand where columns shifted, where nobody reads, and where they belong.
 */
final class DamagedFiles {
  static final String NAME = "欧阳甲乙";
  static final String CERTIFICATE = "110101199003077758";
  static final String TELEPHONE = "13912345678";
  static final String ADDRESS = "文三路九十九号";
  static final String PERSON = "PLANTED0000000001";

  private static final Charset GB18030 = Charset.forName("GB18030");

  private final Path folder;
  private final LocalDate date;
  private final List<Map<String, String>> settlements;
  private final List<Map<String, String>> lines;
  private final List<Map<String, String>> before;
  private final Map<String, Integer> refused = new LinkedHashMap<>();

  private DamagedFiles(Path folder, SentClaims sound, SentClaims before) {
    this.folder = folder;
    this.date = LocalDate.parse(folder.getFileName().toString());
    this.settlements = sound.rows("setl_d");
    this.lines = sound.rows("fee_list_d");
    this.before = before.rows("setl_d").stream().filter(DamagedFiles::ordinary).toList();
  }

  /** Replaces the settlements and lines in a date's folder; the night before lies beside it. */
  static DamagedFiles write(Path folder) throws IOException {
    LocalDate date = LocalDate.parse(folder.getFileName().toString());
    Path night = folder.resolveSibling(date.minusDays(1).toString());
    DamagedFiles files = new DamagedFiles(folder, SentClaims.read(folder), SentClaims.read(night));
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("setl_d")
            || name.startsWith("fee_list_d")
            || name.equals("control.csv")) {
          Files.delete(file);
        }
      }
    }
    files.reordered();
    files.renamed();
    files.zipped();
    files.rowByRow();
    files.linesOfAnotherForm();
    Files.copy(night.resolve("setl_d.csv.gz"), folder.resolve("setl_d-again.csv.gz"));
    return files;
  }

  /** Rows that must go to quarantine, by reason. */
  Map<String, Integer> refused() {
    return refused;
  }

  /** The sound settlements of the night, those of the damaged file not among them. */
  List<Map<String, String>> settlements() {
    return settlements;
  }

  /** Files that no reader can read to the end; each is to be named. */
  List<Path> unreadable() throws IOException {
    List<Path> files = new ArrayList<>();
    byte[] zipped = gzip(text(settlements, "\n"));
    files.add(bytes("setl_d-cut.csv.gz", Arrays.copyOf(zipped, zipped.length / 2)));
    files.add(bytes("fee_list_d-gb.csv", text(lines, "\n").getBytes(GB18030)));
    String quoted = text(settlements, "\n") + "\"never closed,1,2\n3,4\n";
    files.add(bytes("setl_d-quote.csv", quoted.getBytes(UTF_8)));
    return files;
  }

  /** A part that is still on its way. */
  Path onItsWay() throws IOException {
    return bytes("fee_list_d-9.csv.filepart", new byte[10]);
  }

  /** Byte order mark, CRLF, columns the other way round, and one that nobody knows. */
  private void reordered() throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row : settlements.subList(0, settlements.size() / 2)) {
      List<String> columns = new ArrayList<>(row.keySet());
      Collections.reverse(columns);
      Map<String, String> other = new LinkedHashMap<>();
      other.put("tel_no", TELEPHONE);
      columns.forEach(column -> other.put(column, row.get(column)));
      rows.add(other);
    }
    bytes("setl_d-1.csv", ("\uFEFF" + text(rows, "\r\n")).getBytes(UTF_8));
  }

  /** A Chinese file name, gzip, a column renamed, one gone, a name over two lines with a comma. */
  private void renamed() throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Map<String, String> row :
        settlements.subList(settlements.size() / 2, settlements.size())) {
      Map<String, String> other = new LinkedHashMap<>();
      row.forEach(
          (column, value) -> other.put(column.equals("dise_name") ? "dise_nam" : column, value));
      other.remove("emp_no");
      rows.add(other);
    }
    rows.get(0).put("fixmedins_name", "第一\"人民\"医院,\n东院");
    bytes("setl_d-门诊.csv.gz", gzip(text(rows, "\n")));
  }

  private void zipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("fee_list_d.csv"));
      zip.write(text(lines, "\n").getBytes(UTF_8));
    }
    bytes("fee_list_d.zip", bytes.toByteArray());
  }

  private void rowByRow() throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    refuse(rows, "bad-date", row -> row.put("begndate", "2024-02-30"));
    refuse(rows, "negative-without-refund", row -> row.put("medfee_sumamt", "-5.00"));
    refuse(rows, "control-character", row -> row.put("fixmedins_name", "a\0b"));
    refuse(rows, "future-date", row -> row.put("setl_time", date.plusDays(1) + " 08:00:00"));
    refuse(rows, "missing-value", row -> row.put("gend", ""));
    refuse(rows, "bad-date;missing-value", DamagedFiles::shift);
    rows.add(settlements.get(0));
    rows.add(
        changed(
            before.get(0),
            row -> SentClaims.plusOne(row, "medfee_sumamt", "psn_pay", "cash_payamt")));
    add(rows, "late", row -> row.put("setl_time", date.minusDays(4) + " 10:00:00"));
    rows.add(refund(before.get(1)));
    add(rows, "invalid", row -> row.put("vali_flag", "0"));
    add(rows, "sex", row -> row.put("gend", row.get("gend").equals("1") ? "2" : "1"));
    add(rows, "age", row -> row.put("age", "111"));
    add(rows, "payers", row -> SentClaims.plusOne(row, "psn_pay"));
    add(rows, "planted", DamagedFiles::plant);
    String text = text(rows, "\n");
    Map<String, String> surplus = changed(sound("surplus"), DamagedFiles::plant);
    refused.merge("column-count", 1, Integer::sum);
    bytes("setl_d-damaged.csv", (text + record(surplus) + "," + ADDRESS + "\n").getBytes(UTF_8));
  }

  /**
   * Days of supply in words, a line of nobody, one that does not multiply, one taken back of none.
   */
  private void linesOfAnotherForm() throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      rows.add(line("words-" + i, row -> row.put("prd_days", "七天")));
    }
    refused.merge("bad-number", 8, Integer::sum);
    rows.add(line("back", row -> row.put("cnt", "-1")));
    refused.merge("negative-without-original", 1, Integer::sum);
    for (int i = 0; i < 10; i++) {
      rows.add(line("sound-" + i, row -> row.put("prd_days", "")));
    }
    rows.add(line("nobody", row -> row.put("setl_id", "NOBODY")));
    rows.add(line("amount", row -> SentClaims.plusOne(row, "det_item_fee_sumamt")));
    bytes("fee_list_d-2.csv", text(rows, "\n").getBytes(UTF_8));
  }

  private void refuse(
      List<Map<String, String>> rows, String reason, Consumer<Map<String, String>> damage) {
    add(rows, "refused-" + rows.size(), damage);
    refused.merge(reason, 1, Integer::sum);
  }

  private void add(
      List<Map<String, String>> rows, String id, Consumer<Map<String, String>> damage) {
    rows.add(changed(sound(id), damage));
  }

  private Map<String, String> sound(String id) {
    return changed(
        settlements.stream().filter(DamagedFiles::ordinary).findFirst().orElseThrow(),
        row -> {
          row.put("setl_id", "DAMAGED-" + id);
          row.put("mdtrt_id", "DAMAGED-M-" + id);
        });
  }

  private Map<String, String> line(String id, Consumer<Map<String, String>> damage) {
    return changed(
        changed(
            lines.stream().filter(row -> !row.get("cnt").startsWith("-")).findFirst().orElseThrow(),
            row -> row.put("bkkp_sn", "DAMAGED-" + id)),
        damage);
  }

  private static boolean ordinary(Map<String, String> settlement) {
    return settlement.get("refd_setl_flag").equals("0") && settlement.get("vali_flag").equals("1");
  }

  private static Map<String, String> refund(Map<String, String> original) {
    return changed(
        original,
        row -> {
          row.put("init_setl_id", row.get("setl_id"));
          row.put("setl_id", "DAMAGED-refund");
          row.put("refd_setl_flag", "1");
          row.replaceAll(
              (column, value) ->
                  value.matches("[0-9]+\\.[0-9]{2}") && !value.matches("0\\.00")
                      ? "-" + value
                      : value);
        });
  }

  private static void plant(Map<String, String> row) {
    row.put("psn_no", PERSON);
    row.put("psn_name", NAME);
    row.put("certno", CERTIFICATE);
  }

  /** Every value from the person's name on one column to the left. */
  private static void shift(Map<String, String> row) {
    plant(row);
    row.put("emp_no", ADDRESS + TELEPHONE);
    List<String> columns = List.copyOf(row.keySet());
    int from = columns.indexOf("psn_name");
    for (int i = from; i < columns.size(); i++) {
      row.put(columns.get(i - 1), row.get(columns.get(i)));
    }
    row.put(columns.get(columns.size() - 1), "");
  }

  private static Map<String, String> changed(
      Map<String, String> row, Consumer<Map<String, String>> how) {
    Map<String, String> other = new LinkedHashMap<>(row);
    how.accept(other);
    return other;
  }

  private static String text(List<Map<String, String>> rows, String end) {
    return Stream.concat(
            Stream.of(String.join(",", rows.get(0).keySet())),
            rows.stream().map(DamagedFiles::record))
        .collect(Collectors.joining(end, "", end));
  }

  private static String record(Map<String, String> row) {
    return row.values().stream().map(DamagedFiles::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String value) {
    return value.matches("(?s).*[\",\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private Path bytes(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }
}
