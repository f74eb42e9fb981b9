package org.claimsieve.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.report.Institution;
import org.claimsieve.report.Words;

/** Who institutions are, by code. */
final class InstitutionBook {
  private static final Map<String, Words> KINDS =
      Map.of(
          "general", new Words("综合医院", "general hospitals"),
          "specialist", new Words("专科医院", "specialist hospitals"),
          "tcm", new Words("中医医院", "hospitals of Chinese medicine"),
          "psychiatric", new Words("精神专科医院", "psychiatric hospitals"),
          "rehabilitation", new Words("康复医院", "rehabilitation hospitals"),
          "community", new Words("社区卫生服务机构", "community health centres"),
          "clinic", new Words("诊所", "clinics"),
          "pharmacy", new Words("定点零售药店", "pharmacies"));
  private static final Map<String, Words> LEVELS =
      Map.of(
          "3", new Words("三级", "tertiary"),
          "2", new Words("二级", "secondary"),
          "1", new Words("一级", "primary"),
          "0", new Words("未定级", "unrated"),
          "P", new Words("", ""));
  private static final Map<String, Words> VISITS =
      Map.of(
          "inpatient", new Words("住院", "in-patients"),
          "clinic", new Words("门急诊", "clinic visits"),
          "chronic", new Words("门诊慢特病", "chronic disease visits"),
          "pharmacy", new Words("购药", "purchases"));

  private final Map<String, Row> byCode = new HashMap<>();
  private final Map<String, String> teams;

  InstitutionBook(List<Row> register, Map<String, String> teams) {
    register.forEach(
        row -> byCode.put(Cells.text(row, org.claimsieve.schema.Institution.FIXMEDINS_CODE), row));
    this.teams = teams;
  }

  Institution of(String code) {
    Row row = byCode.get(code);
    if (row == null) {
      return new Institution(code, code, "", "", Words.of(""));
    }
    String district = Cells.text(row, org.claimsieve.schema.Institution.FIX_BLNG_ADMDVS);
    Words kind =
        KINDS.getOrDefault(
            Cells.text(row, org.claimsieve.schema.Institution.MEDINS_KIND), Words.of(""));
    return new Institution(
        code,
        Cells.text(row, org.claimsieve.schema.Institution.FIXMEDINS_NAME),
        district,
        districtName(district),
        kind);
  }

  String name(String code) {
    Row row = byCode.get(code);
    return row == null ? code : Cells.text(row, org.claimsieve.schema.Institution.FIXMEDINS_NAME);
  }

  private String districtName(String district) {
    return teams.getOrDefault(district, district);
  }

  /** The words of a peer group such as {@code general|3|inpatient}. */
  static Words peers(String group) {
    String[] parts = group.split("\\|", -1);
    if (parts.length != 3) {
      return Words.of(group);
    }
    Words kind = KINDS.getOrDefault(parts[0], new Words("机构", "institutions"));
    Words level = LEVELS.getOrDefault(parts[1], Words.of(""));
    Words visit = VISITS.getOrDefault(parts[2], Words.of(""));
    return new Words(
        level.zh() + kind.zh() + (parts[2].equals("pharmacy") ? "" : visit.zh()),
        (level.en() + " " + kind.en() + ", " + visit.en()).strip());
  }
}
