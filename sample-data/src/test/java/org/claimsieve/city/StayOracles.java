package org.claimsieve.city;

import static org.claimsieve.city.CityFiles.day;
import static org.claimsieve.city.CityFiles.fen;
import static org.claimsieve.city.Oracles.diagnosis;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** What is wrong with a stay in hospital, judged by the files alone. */
final class StayOracles {
  private StayOracles() {}

  static boolean bedOnly(Planted planted) {
    return Oracles.length(planted.settlement()) >= 3
        && planted.lines().stream()
            .allMatch(line -> List.of("01", "02", "07").contains(line.get("med_chrgitm_type")));
  }

  static boolean uncharged(Planted planted) {
    long charged =
        planted.lines().stream().map(line -> day(line, "fee_ocur_time")).distinct().count();
    return charged > 0 && Oracles.length(planted.settlement()) - charged >= 3;
  }

  static boolean ofAnotherAge(Planted planted) {
    return diagnosis(planted.visit()).startsWith("P") && age(planted) >= 1;
  }

  static boolean ofTheOtherSex(Planted planted) {
    String code = diagnosis(planted.visit());
    boolean ofWomen = code.compareTo("N70") >= 0 && code.compareTo("N98") <= 0;
    boolean ofMen = code.compareTo("N40") >= 0 && code.compareTo("N51") <= 0;
    String sex = planted.settlement().get("gend");
    return age(planted) >= 1 && (sex.equals("1") ? ofWomen : ofMen);
  }

  static boolean fourthAdmission(Planted planted) {
    return planted
            .stays("psn_no")
            .mapToLong(stay -> Planted.days(stay, planted.visit(), "begntime"))
            .filter(days -> days >= 0 && days < 90)
            .count()
        == 4;
  }

  static boolean group(Planted planted) {
    CSVRecord visit = planted.visit();
    List<CSVRecord> together =
        planted
            .stays("fixmedins_code")
            .filter(stay -> diagnosis(stay).equals(diagnosis(visit)))
            .filter(stay -> day(stay, "begntime").equals(day(visit, "begntime")))
            .filter(stay -> day(stay, "endtime").equals(day(visit, "endtime")))
            .toList();
    String last =
        together.stream().map(stay -> stay.get("mdtrt_id")).max(String::compareTo).orElseThrow();
    return Planted.persons(together.stream()) >= 5 && visit.get("mdtrt_id").equals(last);
  }

  static boolean sameTemplate(Planted planted) {
    CSVRecord settlement = planted.settlement();
    return Planted.persons(
            planted
                .settlements("fixmedins_code", "med_type")
                .filter(other -> Oracles.length(other) == Oracles.length(settlement))
                .filter(other -> sameDiagnosis(planted, other))
                .filter(other -> planted.basket(other).equals(planted.basket(settlement))))
        >= 5;
  }

  static boolean beyondTheBeds(Planted planted) {
    CSVRecord visit = planted.visit();
    String full = LocalDate.parse(day(visit, "endtime")).minusDays(1).toString();
    List<CSVRecord> present =
        planted
            .stays("fixmedins_code")
            .filter(stay -> day(stay, "begntime").compareTo(full) <= 0)
            .filter(stay -> day(stay, "endtime").compareTo(full) > 0)
            .sorted(
                Comparator.comparing((CSVRecord stay) -> day(stay, "begntime"))
                    .thenComparing(stay -> stay.get("mdtrt_id")))
            .toList();
    int beds =
        Integer.parseInt(
            planted.city().institutions.get(visit.get("fixmedins_code")).get("aprv_bed_cnt"));
    return (present.indexOf(visit) + 1) * 100 > beds * 110;
  }

  static boolean elsewhereMeanwhile(Planted planted) {
    String settled = day(planted.settlement(), "setl_time");
    return !kind(planted).equals("inpatient")
        && planted
            .stays("psn_no")
            .anyMatch(
                stay ->
                    day(stay, "begntime").compareTo(settled) < 0
                        && day(stay, "endtime").compareTo(settled) > 0);
  }

  static boolean afterDeath(Planted planted) {
    String begun = planted.settlement().get("begndate");
    return planted
        .stays("psn_no")
        .filter(stay -> stay.get("dscg_way").equals("5"))
        .anyMatch(stay -> day(stay, "endtime").compareTo(begun) < 0);
  }

  static boolean incomplete(Planted planted) {
    return kind(planted).equals("inpatient")
        && planted.visit().get("dscg_way").isEmpty()
        && planted.amount() == 0
        && planted
            .stays("fixmedins_code")
            .filter(stay -> stay.get("begntime").compareTo(planted.visit().get("begntime")) < 0)
            .anyMatch(
                stay ->
                    !stay.get("dscg_way").isEmpty() && !stay.get("dscg_maindiag_code").isEmpty());
  }

  static boolean uncoded(Planted planted) {
    long surgery =
        planted.lines().stream()
            .filter(line -> line.get("med_chrgitm_type").equals("06"))
            .mapToLong(line -> fen(line, "det_item_fee_sumamt"))
            .sum();
    return surgery > 0
        && planted.amount() == Math.min(surgery, fen(planted.settlement(), "inscp_amt"))
        && planted.visit().get("oprn_oprt_code").isEmpty()
        && planted.stays("fixmedins_code").anyMatch(stay -> !stay.get("oprn_oprt_code").isEmpty());
  }

  private static String kind(Planted planted) {
    return Oracles.kind(planted.settlement().get("med_type"));
  }

  private static boolean sameDiagnosis(Planted planted, CSVRecord settlement) {
    CSVRecord visit = planted.city().visits.get(settlement.get("mdtrt_id"));
    return diagnosis(visit).equals(diagnosis(planted.visit()));
  }

  private static int age(Planted planted) {
    LocalDate born = LocalDate.parse(planted.settlement().get("brdy"));
    return Period.between(born, LocalDate.parse(planted.settlement().get("begndate"))).getYears();
  }
}
