package org.claimsieve.city;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** A row of the truth, and what it points to in the files. */
record Planted(CityFiles city, CSVRecord truth) {
  CSVRecord settlement() {
    return city.settlements.get(truth.get("setl_id"));
  }

  CSVRecord visit() {
    return city.visits.get(settlement().get("mdtrt_id"));
  }

  CSVRecord line() {
    return city.lines.get(truth.get("bkkp_sn"));
  }

  /** Lines of the settlement that charge something. */
  List<CSVRecord> lines() {
    return charges(settlement().get("setl_id"));
  }

  List<CSVRecord> charges(String settlement) {
    return city.linesOf(settlement).stream()
        .filter(line -> line.get("init_feedetl_sn").isEmpty())
        .toList();
  }

  long amount() {
    return CityFiles.fen(truth, "amount");
  }

  /** Settlements that share these columns with the planted one. */
  Stream<CSVRecord> settlements(String... columns) {
    return city.normal().stream().filter(other -> alike(other, settlement(), columns));
  }

  /** Visits to hospital that have ended and share these columns with the planted one. */
  Stream<CSVRecord> stays(String... columns) {
    return city.visits.values().stream()
        .filter(other -> Oracles.kind(other.get("med_type")).equals("inpatient"))
        .filter(other -> !other.get("endtime").isEmpty())
        .filter(other -> alike(visit(), other, columns));
  }

  /** Charges of drugs outside hospital that the planted person got of the planted line's drug. */
  Stream<CSVRecord> purchases() {
    return city.lines.values().stream()
        .filter(other -> alike(line(), other, "psn_no", "hilist_code"))
        .filter(other -> other.get("init_feedetl_sn").isEmpty())
        .filter(other -> !Oracles.kind(other.get("med_type")).equals("inpatient"));
  }

  /** Quantity by item of a settlement. */
  Map<String, Integer> basket(CSVRecord settlement) {
    Map<String, Integer> basket = new TreeMap<>();
    for (CSVRecord line : charges(settlement.get("setl_id"))) {
      basket.merge(line.get("hilist_code"), Integer.parseInt(line.get("cnt")), Integer::sum);
    }
    return basket;
  }

  static boolean alike(CSVRecord first, CSVRecord second, String... columns) {
    return Stream.of(columns).allMatch(column -> first.get(column).equals(second.get(column)));
  }

  static LocalDateTime time(CSVRecord row, String column) {
    return LocalDateTime.parse(row.get(column).replace(' ', 'T'));
  }

  /** Days from a moment of one row to a moment of another. */
  static long days(CSVRecord from, CSVRecord to, String column) {
    return Oracles.days(CityFiles.day(from, column), CityFiles.day(to, column));
  }

  static long seconds(CSVRecord from, CSVRecord to, String column) {
    return ChronoUnit.SECONDS.between(time(from, column), time(to, column));
  }

  static long persons(Stream<CSVRecord> rows) {
    return rows.map(row -> row.get("psn_no")).distinct().count();
  }

  /** An amount times part / whole, half up. */
  static long part(long fen, long part, long whole) {
    return Math.floorDiv(2 * fen * part + whole, 2 * whole);
  }
}
