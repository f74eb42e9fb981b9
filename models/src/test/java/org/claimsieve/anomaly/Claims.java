package org.claimsieve.anomaly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimsieve.Rows;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Provenance;

/** Ordinary in-patient settlements that a seed draws, to which a test adds strange ones. */
final class Claims {
  static final LocalDate NIGHT = LocalDate.of(2024, 6, 30);
  static final String PEERS = "A|3|inpatient";

  private final Random random;
  private final List<Map<String, Object>> claims = new ArrayList<>();

  Claims(long seed) {
    random = new Random(seed);
  }

  /** Adds that many ordinary settlements of a peer group. */
  Claims ordinary(int count, String peerGroup) {
    for (int i = 0; i < count; i++) {
      add("S" + peerGroup + i, peerGroup, Map.of());
    }
    return this;
  }

  /** Adds a settlement that is ordinary but for the columns given; null values are allowed. */
  Claims add(String setlId, String peerGroup, Map<String, Object> strange) {
    Map<String, Object> claim = ordinary(setlId, peerGroup);
    claim.putAll(strange);
    claims.add(claim);
    return this;
  }

  Rows rows() {
    Rows rows = Rows.of(ClaimFact.TABLE);
    claims.forEach(claim -> rows.row(alternating(claim)));
    return rows;
  }

  private Map<String, Object> ordinary(String setlId, String peerGroup) {
    int days = 3 + random.nextInt(8);
    double total = days * 900 * Math.exp(0.25 * random.nextGaussian());
    double drug = total * (0.30 + 0.06 * random.nextGaussian());
    LocalDate settled = NIGHT.minusDays(random.nextInt(20));
    Map<String, Object> claim = new HashMap<>();
    claim.put(ClaimFact.SETL_ID, setlId);
    claim.put(ClaimFact.ENCOUNTER_ID, "E" + setlId);
    claim.put(ClaimFact.PSN_NO, "P" + setlId);
    claim.put(ClaimFact.FIXMEDINS_CODE, "H" + random.nextInt(9));
    claim.put(ClaimFact.PEER_GROUP, peerGroup);
    claim.put(ClaimFact.VISIT_KIND, "inpatient");
    claim.put(ClaimFact.SETL_TIME, settled + " " + (10 + random.nextInt(8)) + ":30:00");
    claim.put(ClaimFact.LOS_DAYS, days);
    claim.put(ClaimFact.MEDFEE_SUMAMT, money(total));
    claim.put(ClaimFact.FUND_PAY_SUMAMT, money(total * (0.65 + 0.04 * random.nextGaussian())));
    claim.put(ClaimFact.OWNPAY_AMT, money(total * 0.08 * random.nextDouble()));
    claim.put(ClaimFact.LINE_AMT, money(total));
    claim.put(ClaimFact.LINES, 20 + days * 6 + random.nextInt(10));
    claim.put(ClaimFact.ITEMS, 15 + days * 2 + random.nextInt(8));
    claim.put(ClaimFact.CHARGE_DAYS, days);
    claim.put(ClaimFact.MAX_LINE_AMT, money(total * (0.06 + 0.06 * random.nextDouble())));
    claim.put(ClaimFact.DRUG_AMT, money(Math.max(0, drug)));
    claim.put(ClaimFact.EXAM_AMT, money(total * (0.08 + 0.04 * random.nextDouble())));
    claim.put(ClaimFact.LAB_AMT, money(total * (0.10 + 0.05 * random.nextDouble())));
    claim.put(ClaimFact.TREAT_AMT, money(total * (0.12 + 0.08 * random.nextDouble())));
    claim.put(ClaimFact.SURGERY_AMT, money(total * 0.1 * random.nextDouble()));
    claim.put(ClaimFact.CONSUMABLE_AMT, money(total * (0.05 + 0.05 * random.nextDouble())));
    claim.put(ClaimFact.BED_AMT, money(days * 60.0));
    claim.put(ClaimFact.ARRIVED, NIGHT);
    claim.put(Provenance.SETL_DATE, settled);
    return claim;
  }

  /** Whole fen as text. */
  static String money(double yuan) {
    return BigDecimal.valueOf(Math.round(yuan * 100), 2).toPlainString();
  }

  private static Object[] alternating(Map<String, Object> claim) {
    List<Object> flat = new ArrayList<>();
    claim.forEach(
        (column, value) -> {
          flat.add(column);
          flat.add(value);
        });
    return flat.toArray();
  }
}
