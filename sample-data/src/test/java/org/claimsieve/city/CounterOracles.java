package org.claimsieve.city;

import static org.claimsieve.city.CityFiles.day;
import static org.claimsieve.city.CityFiles.fen;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** What is wrong with visits to clinics and pharmacies, judged by the files alone. */
final class CounterOracles {
  private static final Comparator<CSVRecord> BY_TIME =
      Comparator.comparing((CSVRecord row) -> row.get("setl_time"))
          .thenComparing(row -> row.get("setl_id"));

  private static final Comparator<CSVRecord> BY_CHARGE =
      Comparator.comparing((CSVRecord row) -> row.get("fee_ocur_time"))
          .thenComparing(row -> row.get("bkkp_sn"));

  /** Days that one sales unit lasts, by drug. */
  private static final Map<String, Integer> UNIT_DAYS =
      Map.ofEntries(
          Map.entry("XA10BKE661A001010191661", 30),
          Map.entry("XA10BHS668A001010191668", 14),
          Map.entry("XB01ACT654A001010191654", 7),
          Map.entry("XB01AFR675A001010191675", 30),
          Map.entry("XB01AFA682A001010191682", 7),
          Map.entry("XC09DXS689A001010191689", 7));

  private CounterOracles() {}

  static boolean beyondFiveDrugs(Planted planted) {
    CSVRecord line = planted.line();
    List<String> numbers =
        planted.lines().stream()
            .filter(other -> Planted.alike(other, line, "rx_drord_no", "list_type"))
            .map(other -> other.get("bkkp_sn"))
            .sorted()
            .toList();
    Stream<String> codes = planted.lines().stream().map(other -> other.get("hilist_code"));
    return line.get("list_type").equals("101")
        && codes.distinct().count() == planted.lines().size()
        && numbers.indexOf(line.get("bkkp_sn")) >= 5;
  }

  static boolean secondOfItsClass(Planted planted) {
    CSVRecord line = planted.line();
    String substances = line.get("hilist_code").substring(0, 6);
    return substances.startsWith("X")
        && planted.lines().stream()
            .filter(other -> Planted.alike(other, line, "rx_drord_no"))
            .filter(other -> other.get("hilist_code").startsWith(substances))
            .filter(other -> !other.get("hilist_code").equals(line.get("hilist_code")))
            .anyMatch(other -> BY_CHARGE.compare(other, line) < 0);
  }

  static boolean beyondTwentyClinicVisits(Planted planted) {
    return recent(planted, 30, List.of("clinic", "chronic")).size() > 20;
  }

  static boolean beyondTwelvePurchases(Planted planted) {
    return recent(planted, 30, List.of("pharmacy")).size() > 12;
  }

  static boolean atASixthInstitution(Planted planted) {
    Set<String> before = new HashSet<>();
    for (CSVRecord row : recent(planted, 7, List.of("clinic", "chronic", "pharmacy"))) {
      if (!row.equals(planted.settlement())) {
        before.add(row.get("fixmedins_code"));
      }
    }
    return before.size() >= 5 && !before.contains(planted.settlement().get("fixmedins_code"));
  }

  /** The person's settlements of those days up to the planted one. */
  private static List<CSVRecord> recent(Planted planted, int days, List<String> kinds) {
    CSVRecord settlement = planted.settlement();
    return planted
        .settlements("psn_no")
        .filter(row -> kinds.contains(Oracles.kind(row.get("med_type"))))
        .filter(row -> BY_TIME.compare(row, settlement) <= 0)
        .filter(row -> Planted.days(row, settlement, "setl_time") < days)
        .toList();
  }

  static boolean lastOfTheNight(Planted planted) {
    LocalDateTime night = night(planted.settlement());
    List<CSVRecord> all =
        planted
            .settlements("fixmedins_code", "med_type")
            .filter(row -> row.get("med_type").equals("41"))
            .filter(row -> night(row).equals(night))
            .filter(row -> Planted.time(row, "setl_time").minusHours(5).getHour() >= 18)
            .toList();
    return all.size() >= 5 && last(all).equals(planted.settlement());
  }

  /** The day that began at five in the morning. */
  private static LocalDateTime night(CSVRecord settlement) {
    return Planted.time(settlement, "setl_time").minusHours(5).truncatedTo(ChronoUnit.DAYS);
  }

  static boolean lastOfTheSameAmount(Planted planted) {
    List<CSVRecord> all =
        planted
            .settlements("fixmedins_code", "med_type", "medfee_sumamt")
            .filter(row -> Planted.days(row, planted.settlement(), "setl_time") == 0)
            .toList();
    return planted.settlement().get("med_type").equals("41")
        && Planted.persons(all.stream()) >= 8
        && last(all).equals(planted.settlement());
  }

  static boolean farApart(Planted planted) {
    CSVRecord settlement = planted.settlement();
    return planted
        .settlements("psn_no")
        .filter(row -> List.of("11", "41").contains(row.get("med_type")))
        .filter(row -> Planted.days(row, settlement, "setl_time") == 0)
        .filter(row -> BY_TIME.compare(row, settlement) < 0)
        .anyMatch(row -> !city(row).equals(city(settlement)));
  }

  private static String city(CSVRecord settlement) {
    return settlement.get("fixmedins_code").substring(1, 5);
  }

  static boolean longPrescription(Planted planted) {
    int days = Integer.parseInt(planted.line().get("prd_days"));
    long fen = fen(planted.line(), "inscp_amt");
    return days > 84
        && !Oracles.kind(planted.line().get("med_type")).equals("inpatient")
        && planted.amount() == Planted.part(fen, days - 84L, days);
  }

  static boolean uploadedLate(Planted planted) {
    String charged = day(planted.line(), "fee_ocur_time");
    return !Oracles.kind(planted.line().get("med_type")).equals("inpatient")
        && Oracles.days(charged, day(planted.line(), "crte_time")) > 7;
  }

  static boolean refilledEarly(Planted planted) {
    CSVRecord line = planted.line();
    return planted
        .purchases()
        .filter(other -> BY_CHARGE.compare(other, line) < 0)
        .anyMatch(other -> supply(other) - Planted.days(other, line, "fee_ocur_time") > 5);
  }

  static boolean oversupplied(Planted planted) {
    CSVRecord line = planted.line();
    long bought =
        planted
            .purchases()
            .filter(other -> BY_CHARGE.compare(other, line) <= 0)
            .filter(other -> Planted.days(other, line, "fee_ocur_time") < 90)
            .mapToLong(CounterOracles::supply)
            .sum();
    long above = Math.min(supply(line), bought - 120);
    return above > 0
        && planted.amount() == Planted.part(fen(line, "inscp_amt"), above, supply(line));
  }

  private static long supply(CSVRecord line) {
    return Long.parseLong(line.get("cnt")) * UNIT_DAYS.get(line.get("hilist_code"));
  }

  static boolean fifthInAMonth(Planted planted) {
    CSVRecord line = planted.line();
    String month = line.get("fee_ocur_time").substring(0, 7);
    return planted
            .purchases()
            .filter(other -> other.get("fee_ocur_time").startsWith(month))
            .filter(other -> BY_CHARGE.compare(other, line) <= 0)
            .map(other -> other.get("setl_id"))
            .distinct()
            .count()
        > 4;
  }

  /** Linked with two others: each of them within ten minutes on two days. */
  static boolean cardGroup(Planted planted) {
    List<CSVRecord> here =
        planted
            .settlements("fixmedins_code", "med_type")
            .filter(row -> List.of("11", "41").contains(row.get("med_type")))
            .toList();
    List<CSVRecord> own =
        here.stream().filter(row -> Planted.alike(row, planted.settlement(), "psn_no")).toList();
    Map<String, Set<String>> days =
        here.stream()
            .filter(row -> !Planted.alike(row, planted.settlement(), "psn_no"))
            .filter(row -> own.stream().anyMatch(mine -> near(mine, row)))
            .collect(
                Collectors.groupingBy(
                    row -> row.get("psn_no"),
                    Collectors.mapping(row -> day(row, "setl_time"), Collectors.toSet())));
    String today = day(planted.settlement(), "setl_time");
    return days.values().stream().filter(met -> met.size() >= 2 && met.contains(today)).count()
        >= 2;
  }

  private static boolean near(CSVRecord one, CSVRecord other) {
    return Math.abs(Planted.seconds(one, other, "setl_time")) <= 600;
  }

  static boolean lastOfTheBurst(Planted planted) {
    String hour = planted.settlement().get("setl_time").substring(0, 13);
    Map<String, List<CSVRecord>> hours =
        planted
            .settlements("fixmedins_code", "med_type")
            .collect(Collectors.groupingBy(row -> row.get("setl_time").substring(0, 13)));
    List<CSVRecord> burst = hours.remove(hour);
    long others = hours.values().stream().mapToLong(List::size).sum();
    return burst.size() >= 30
        && !hours.isEmpty()
        && (long) burst.size() * hours.size() >= 5 * others
        && last(burst).equals(planted.settlement());
  }

  static boolean priceSpread(Planted planted) {
    CSVRecord line = planted.line();
    List<Long> prices =
        planted.city().lines.values().stream()
            .filter(other -> Planted.alike(other, line, "fixmedins_code", "hilist_code"))
            .filter(other -> Planted.days(other, line, "fee_ocur_time") == 0)
            .map(other -> fen(other, "pric"))
            .distinct()
            .sorted()
            .toList();
    long price = fen(line, "pric");
    long above = price - prices.get(0);
    return prices.size() >= 10
        && above > 0
        && line.get("med_type").equals("41")
        && planted.amount() == Planted.part(fen(line, "inscp_amt"), above, price);
  }

  static boolean bundle(Planted planted) {
    CSVRecord settlement = planted.settlement();
    Map<String, Integer> basket = planted.basket(settlement);
    return settlement.get("med_type").equals("41")
        && basket.size() >= 3
        && Planted.persons(
                planted
                    .settlements("fixmedins_code", "med_type")
                    .filter(row -> Planted.days(row, settlement, "setl_time") == 0)
                    .filter(row -> planted.basket(row).equals(basket)))
            >= 10;
  }

  private static CSVRecord last(List<CSVRecord> settlements) {
    return settlements.stream().max(BY_TIME).orElseThrow();
  }
}
