package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Codes have the national forms. */
final class CodeFormsTest {
  private static final Pattern ICD = Pattern.compile("^[A-Z]\\d{2}\\.[\\dx]{3}(x\\d{3})?$");
  private static final Pattern OPERATION = Pattern.compile("^\\d{2}\\.[\\dx]{3,5}(x\\d{2,4})?$");
  private static final String CHECK = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  @Test
  void institutionsDoctorsAndItems() {
    for (CSVRecord line : LargeCity.FILES.lines.values()) {
      assertThat(line.get("fixmedins_code")).matches("^[HP]\\d{11}$");
      assertThat(line.get("bilg_dr_code")).matches("^([DY]\\d{12})?$");
      assertThat(line.get("hilist_code")).matches(form(line.get("list_type")));
      assertThat(line.get("bkkp_sn")).hasSizeLessThanOrEqualTo(30);
      assertThat(LargeCity.FILES.institutions).containsKey(line.get("fixmedins_code"));
    }
  }

  @Test
  void persons() {
    for (CSVRecord row : LargeCity.FILES.settlements.values()) {
      assertThat(row.get("psn_no")).matches("^\\d{20,26}$");
      String certificate = row.get("certno");
      assertThat(certificate).matches("^\\d{17}[\\dX]$");
      assertThat(certificate.substring(6, 14)).isEqualTo(row.get("brdy").replace("-", ""));
      boolean odd = (certificate.charAt(16) - '0') % 2 == 1;
      assertThat(row.get("gend")).isEqualTo(odd ? "1" : "2");
      int sum = 0;
      for (int i = 0; i < WEIGHTS.length; i++) {
        sum += (certificate.charAt(i) - '0') * WEIGHTS[i];
      }
      assertThat(certificate.charAt(17)).isEqualTo(CHECK.charAt(sum % 11));
    }
  }

  @Test
  void mainDiagnosesOfInpatientsOnly() {
    for (CSVRecord visit : LargeCity.FILES.visits.values()) {
      boolean inpatient = visit.get("med_type").matches("^(2|52).*");
      boolean ended = visit.get("inhosp_stas").equals("0");
      String code = visit.get("dscg_maindiag_code");
      assertThat(!code.isEmpty()).isEqualTo(inpatient && ended);
      assertThat(code.isEmpty() || ICD.matcher(code).matches()).isTrue();
    }
  }

  @Test
  void operations() {
    List<String> codes =
        LargeCity.FILES.visits.values().stream()
            .map(visit -> visit.get("oprn_oprt_code"))
            .filter(code -> !code.isEmpty())
            .toList();
    assertThat(codes).hasSizeGreaterThan(20).allMatch(code -> OPERATION.matcher(code).matches());
  }

  private static String form(String listType) {
    return switch (listType) {
      case "101" ->
          "^(X[A-Z]\\d{2}[A-Z]{3}\\d{3}[A-Z]\\d{3}\\d{4}\\d{5}|Z[A-Z]\\d{2}[A-Z]{3}\\d{13})$";
      case "102" -> "^T\\d{9}$";
      case "201" -> "^\\d{15}$";
      case "301" -> "^C\\d{19}$";
      default -> throw new IllegalArgumentException(listType);
    };
  }
}
