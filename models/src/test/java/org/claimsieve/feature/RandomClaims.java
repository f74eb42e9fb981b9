package org.claimsieve.feature;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimsieve.Rows;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Settlement;
import org.jspecify.annotations.Nullable;

/** Random settlements and fee lines, with refunds, take-backs, nulls and reversed dates. */
final class RandomClaims {
  private static final String[] CATEGORIES = {
    "01", "03", "04", "05", "06", "07", "08", "09", "10", "11", "14", null
  };
  private static final String[] MED_TYPES = {"11", "14", "21", "2105", "41", "52"};

  record Claim(
      String id,
      String person,
      String medType,
      LocalDate born,
      LocalDate begin,
      @Nullable LocalDate end,
      boolean valid,
      @Nullable String refunds) {}

  record Line(
      String id,
      @Nullable String claim,
      @Nullable String item,
      @Nullable LocalDateTime time,
      @Nullable String category,
      BigDecimal count,
      BigDecimal amount,
      @Nullable BigDecimal inScope,
      @Nullable String takesBack) {}

  final List<Claim> claims = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();
  private final Random random;

  RandomClaims(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      claim("S" + i);
    }
  }

  private void claim(String id) {
    LocalDate begin = LocalDate.of(2024, 2, 20).plusDays(random.nextInt(30));
    LocalDate end = chance(10) ? null : begin.plusDays(random.nextInt(12) - 1);
    LocalDate born =
        LocalDate.of(1940 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
    String type = MED_TYPES[random.nextInt(MED_TYPES.length)];
    Claim claim = new Claim(id, "P" + random.nextInt(4), type, born, begin, end, !chance(10), null);
    claims.add(claim);
    if (chance(6)) {
      claims.add(new Claim("R" + id, claim.person, type, born, begin, end, !chance(5), id));
    }
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      line(id, id + "-" + i, begin);
    }
  }

  private void line(String claim, String id, LocalDate begin) {
    LocalDateTime time =
        begin.plusDays(random.nextInt(4)).atTime(random.nextInt(24), random.nextInt(60));
    BigDecimal count = BigDecimal.valueOf(1 + random.nextInt(5));
    BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000), 2);
    Line line =
        new Line(
            id,
            chance(15) ? null : claim,
            chance(15) ? null : "I" + random.nextInt(5),
            chance(15) ? null : time,
            CATEGORIES[random.nextInt(CATEGORIES.length)],
            count,
            amount,
            chance(3) ? null : amount,
            null);
    lines.add(line);
    if (chance(5)) {
      boolean part = chance(2);
      BigDecimal back = part ? BigDecimal.ONE : count;
      BigDecimal money = part ? BigDecimal.valueOf(random.nextInt(100), 2) : amount;
      lines.add(
          new Line(
              "N" + id,
              line.claim,
              line.item,
              line.time,
              line.category,
              back.negate(),
              money.negate(),
              money.negate(),
              chance(6) ? null : id));
    }
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  Rows settlementRows() {
    Rows rows = Rows.of(Settlement.TABLE);
    for (Claim claim : claims) {
      rows.row(
          "setl_id",
          claim.id,
          "mdtrt_id",
          "M" + claim.id,
          "psn_no",
          claim.person,
          "fixmedins_code",
          "H",
          "hosp_lv",
          "2",
          "med_type",
          claim.medType,
          "brdy",
          claim.born,
          "begndate",
          claim.begin,
          "enddate",
          claim.end,
          "setl_date",
          claim.begin,
          "setl_time",
          claim.begin.atTime(9, 0),
          "vali_flag",
          claim.valid ? "1" : "0",
          "refd_setl_flag",
          claim.refunds == null ? "0" : "1",
          "init_setl_id",
          claim.refunds,
          "medfee_sumamt",
          claim.refunds == null ? "100" : "-100");
    }
    return rows;
  }

  Rows lineRows() {
    Rows rows = Rows.of(FeeLine.TABLE);
    for (Line line : lines) {
      rows.row(
          "bkkp_sn",
          line.id,
          "setl_id",
          line.claim,
          "hilist_code",
          line.item,
          "fee_ocur_time",
          line.time,
          "med_chrgitm_type",
          line.category,
          "cnt",
          line.count,
          "list_type",
          "101",
          "det_item_fee_sumamt",
          line.amount,
          "inscp_amt",
          line.inScope,
          "init_feedetl_sn",
          line.takesBack);
    }
    return rows;
  }
}
