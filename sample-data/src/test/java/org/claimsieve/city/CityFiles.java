package org.claimsieve.city;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A city read back from its files, by nothing that wrote it. Later deliveries replace earlier. */
final class CityFiles {
  private static final LocalDate FROM = LocalDate.of(2024, 6, 1);

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  final Map<String, CSVRecord> settlements = new LinkedHashMap<>();
  final Map<String, CSVRecord> lines = new LinkedHashMap<>();
  final Map<String, List<CSVRecord>> linesOf = new HashMap<>();
  final Map<String, CSVRecord> visits = new LinkedHashMap<>();
  final Map<String, CSVRecord> institutions = new LinkedHashMap<>();
  final Map<String, Set<String>> diagnoses = new HashMap<>();

  /** Doctors by their code and, behind an at sign, their institution's. */
  final Map<String, CSVRecord> staff = new LinkedHashMap<>();

  final Map<String, Integer> rows = new HashMap<>();
  final List<CSVRecord> truth;
  int openLines;

  CityFiles(Path inbox, Path truthFile) throws IOException {
    for (Path file : files(inbox)) {
      for (CSVRecord row : records(file)) {
        take(file.getFileName().toString(), row);
      }
    }
    lines.values().forEach(this::index);
    truth = records(truthFile);
  }

  static CityFiles of(CityOptions options) throws IOException {
    return new CityFiles(options.inbox(), options.truth());
  }

  /** A city of thirty days, for a constant that several tests share. */
  static CityFiles made(String name, int persons, SchemeMix schemes) {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), name);
      CityOptions options =
          CityOptions.of(persons, 30, FROM, 7, folder.resolve("inbox")).withSchemes(schemes);
      City.generate(options, Progress.NONE);
      return of(options);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static List<CSVRecord> records(Path file) throws IOException {
    try (CSVParser parser =
        CSVParser.parse(new InputStreamReader(open(file), StandardCharsets.UTF_8), FORMAT)) {
      return parser.getRecords();
    }
  }

  static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  static long fen(CSVRecord row, String column) {
    return Money.fen(row.get(column));
  }

  static String day(CSVRecord row, String column) {
    return row.get(column).substring(0, 10);
  }

  List<CSVRecord> normal() {
    return settlements.values().stream()
        .filter(row -> row.get("refd_setl_flag").equals("0") && row.get("vali_flag").equals("1"))
        .toList();
  }

  List<CSVRecord> linesOf(String settlement) {
    return linesOf.getOrDefault(settlement, List.of());
  }

  private void take(String name, CSVRecord row) {
    String table = name.replaceFirst("[-.].*", "");
    rows.merge(table, 1, Integer::sum);
    switch (table) {
      case "setl_d" -> settlements.put(row.get("setl_id"), row);
      case "fee_list_d" -> {
        openLines += row.get("setl_id").isEmpty() ? 1 : 0;
        lines.put(row.get("bkkp_sn"), row);
      }
      case "mdtrt_d" -> visits.put(row.get("mdtrt_id"), row);
      case "fixmedins_b" -> institutions.put(row.get("fixmedins_code"), row);
      case "diag_list_d" -> diagnose(row);
      case "staff_b" -> staff.put(row.get("staff_code") + "@" + row.get("fixmedins_code"), row);
      default -> {}
    }
  }

  private void diagnose(CSVRecord row) {
    String visit = row.get("mdtrt_id");
    diagnoses.computeIfAbsent(visit, id -> new TreeSet<>()).add(row.get("diag_code"));
  }

  private void index(CSVRecord line) {
    linesOf.computeIfAbsent(line.get("setl_id"), id -> new ArrayList<>()).add(line);
  }
}
