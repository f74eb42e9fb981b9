package org.claimsieve.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the hospitals of one seed send night after night: new claims, late halves of old ones,
 * corrections, refunds, and rows sent again. Every row is well formed.
 */
final class SeedClaims {
  /** Rows of a night, each its values by column. */
  record Night(List<Map<String, String>> settlements, List<Map<String, String>> lines) {
    List<Map<String, String>> of(OracleTable table) {
      return table == OracleTable.SETTLEMENTS ? settlements : lines;
    }
  }

  private final String mark;
  private final Random random;
  private final List<Map<String, String>> settlements = new ArrayList<>();
  private final List<Map<String, String>> lines = new ArrayList<>();
  private final List<Map<String, String>> heldSettlements = new ArrayList<>();
  private final List<Map<String, String>> heldLines = new ArrayList<>();
  private int ids;

  /** Claims whose every id begins with that mark. */
  SeedClaims(String mark, Random random) {
    this.mark = mark;
    this.random = random;
  }

  Night night(LocalDate night) {
    Night sent = new Night(new ArrayList<>(heldSettlements), new ArrayList<>(heldLines));
    heldSettlements.clear();
    heldLines.clear();
    List<Map<String, String>> old = List.copyOf(settlements);
    List<Map<String, String>> oldLines = List.copyOf(lines);
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      claim(night, sent);
    }
    if (chance(0.4)) {
      send(lines, sent.lines, line("", night)); // still in hospital
    }
    if (chance(0.2)) {
      send(lines, sent.lines, line(mark + "nowhere" + random.nextInt(2), night));
    }
    for (Map<String, String> settlement : old) {
      again(settlement, night, sent);
    }
    for (Map<String, String> line : oldLines) {
      lineAgain(line, night, old, sent);
    }
    return sent;
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private void claim(LocalDate night, Night sent) {
    LocalDate day = chance(0.2) ? night.minusDays(1 + random.nextInt(5)) : night;
    Map<String, String> settlement = settlement(day, night);
    send(settlements, chance(0.15) ? heldSettlements : sent.settlements, settlement);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      send(lines, chance(0.1) ? heldLines : sent.lines, line(settlement.get("setl_id"), day));
    }
  }

  private static void send(
      List<Map<String, String>> known, List<Map<String, String>> to, Map<String, String> row) {
    known.add(row);
    to.add(row);
  }

  /** Sometimes a settlement comes again as it was, corrected, or taken back. */
  private void again(Map<String, String> settlement, LocalDate night, Night sent) {
    if (chance(0.1)) {
      sent.settlements.add(settlement);
    }
    if (chance(0.2)) {
      Map<String, String> corrected = new LinkedHashMap<>(settlement);
      corrected.put("medfee_sumamt", amount());
      corrected.put("updt_time", changed(night));
      if (chance(0.5)) {
        corrected.put("setl_time", time(night.minusDays(random.nextInt(4))));
      }
      sent.settlements.add(corrected);
    }
    if (chance(0.1)) {
      Map<String, String> refund = settlement(night, night);
      refund.put("refd_setl_flag", "1");
      refund.put("init_setl_id", settlement.get("setl_id"));
      refund.put("medfee_sumamt", "-" + settlement.get("medfee_sumamt"));
      refund.put("fund_pay_sumamt", "-" + settlement.get("fund_pay_sumamt"));
      send(settlements, sent.settlements, refund);
    }
  }

  private void lineAgain(
      Map<String, String> line, LocalDate night, List<Map<String, String>> old, Night sent) {
    if (chance(0.05)) {
      sent.lines.add(line);
    }
    if (chance(0.1)) {
      Map<String, String> corrected = new LinkedHashMap<>(line);
      if (chance(0.5) && !old.isEmpty()) {
        corrected.put("setl_id", old.get(random.nextInt(old.size())).get("setl_id"));
      } else {
        corrected.put("det_item_fee_sumamt", amount());
      }
      sent.lines.add(corrected);
    }
    if (chance(0.05)) {
      Map<String, String> takenBack = line(line.get("setl_id"), night);
      takenBack.put("cnt", "-1");
      takenBack.put("det_item_fee_sumamt", "-" + line.get("det_item_fee_sumamt"));
      takenBack.put("init_feedetl_sn", line.get("bkkp_sn"));
      send(lines, sent.lines, takenBack);
    }
  }

  private Map<String, String> settlement(LocalDate day, LocalDate night) {
    String id = mark + "S" + ++ids;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("setl_id", id);
    row.put("mdtrt_id", id.replace('S', 'M'));
    row.put("psn_no", mark + "P" + random.nextInt(3));
    row.put("psn_name", "张小明");
    row.put("certno", "33010219900101" + (1000 + random.nextInt(9000)));
    row.put("fixmedins_code", "H33010200012");
    row.put("fixmedins_name", chance(0.5) ? "市第一医院" : "");
    row.put("med_type", "11");
    row.put("insutype", "310");
    row.put("gend", "1");
    row.put("brdy", "1990-01-01");
    row.put("age", chance(0.5) ? "34" : "");
    row.put("begndate", day.toString());
    row.put("enddate", day.toString());
    row.put("setl_time", time(day));
    row.put("medfee_sumamt", amount());
    row.put("fund_pay_sumamt", amount());
    row.put("refd_setl_flag", "0");
    row.put("vali_flag", "1");
    row.put("init_setl_id", "");
    row.put("updt_time", changed(night));
    return row;
  }

  private Map<String, String> line(String settlement, LocalDate day) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("bkkp_sn", mark + "L" + ++ids);
    row.put("setl_id", settlement);
    row.put("mdtrt_id", mark + "M" + ids);
    row.put("psn_no", mark + "P" + random.nextInt(3));
    row.put("fixmedins_code", "H33010200012");
    row.put("fee_ocur_time", time(day));
    row.put("hilist_code", "001102000030000");
    row.put("hilist_name", chance(0.5) ? "普通门诊诊察费" : "");
    row.put("list_type", "201");
    row.put("cnt", String.valueOf(1 + random.nextInt(3)));
    row.put("pric", amount());
    row.put("det_item_fee_sumamt", amount());
    row.put("init_feedetl_sn", "");
    return row;
  }

  /** Before, on or after the end of the night, or not told. */
  private String changed(LocalDate night) {
    return chance(0.4) ? "" : time(night.minusDays(random.nextInt(3) - 1));
  }

  private String amount() {
    return "%d.%02d".formatted(1 + random.nextInt(500), random.nextInt(100));
  }

  private String time(LocalDate day) {
    return "%s %02d:%02d:%02d"
        .formatted(day, random.nextInt(24), random.nextInt(60), random.nextInt(60));
  }
}
