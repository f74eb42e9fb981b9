package org.claimsieve.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Staff;
import org.claimsieve.schema.Stay;

/** The rows of a {@link RuleNight}, honest but for what each is told to differ in. */
final class HonestRows {
  private HonestRows() {}

  static Object[] claim(Object... differs) {
    return merged(
        differs,
        ClaimFact.SETL_ID,
        "S",
        ClaimFact.MDTRT_ID,
        "M",
        ClaimFact.ENCOUNTER_ID,
        "M",
        ClaimFact.PSN_NO,
        "P",
        ClaimFact.FIXMEDINS_CODE,
        "H",
        ClaimFact.TEAM,
        "310101",
        ClaimFact.VISIT_KIND,
        "inpatient",
        ClaimFact.LEVEL,
        "3",
        ClaimFact.GEND,
        "1",
        ClaimFact.BRDY,
        "1980-06-15",
        ClaimFact.MED_TYPE,
        "21",
        ClaimFact.BEGNDATE,
        "2026-02-20",
        ClaimFact.ENDDATE,
        "2026-02-25",
        ClaimFact.SETL_TIME,
        "2026-02-25 10:00:00",
        ClaimFact.LOS_DAYS,
        5,
        ClaimFact.MEDFEE_SUMAMT,
        "1000",
        ClaimFact.INSCP_AMT,
        "800",
        ClaimFact.FUND_PAY_SUMAMT,
        "600",
        ClaimFact.ARRIVED,
        RuleNight.TONIGHT);
  }

  /** Where no amount is given it is price times quantity. */
  static Object[] line(String bkkpSn, Object... differs) {
    return merged(
        withAmount(differs),
        FeeLine.BKKP_SN,
        bkkpSn,
        FeeLine.SETL_ID,
        "S",
        FeeLine.MDTRT_ID,
        "M",
        FeeLine.PSN_NO,
        "P",
        FeeLine.FIXMEDINS_CODE,
        "H",
        FeeLine.FEE_OCUR_TIME,
        "2026-02-21 09:00:00",
        FeeLine.HILIST_CODE,
        "X" + bkkpSn,
        FeeLine.HILIST_NAME,
        "项目" + bkkpSn,
        FeeLine.LIST_TYPE,
        "201",
        FeeLine.CNT,
        1,
        FeeLine.PRIC,
        100,
        FeeLine.DET_ITEM_FEE_SUMAMT,
        100,
        FeeLine.INSCP_AMT,
        80);
  }

  private static Object[] withAmount(Object... differs) {
    Map<Object, Object> given = new LinkedHashMap<>();
    given.put(FeeLine.CNT, 1);
    given.put(FeeLine.PRIC, 100);
    for (int i = 0; i < differs.length; i += 2) {
      given.put(differs[i], differs[i + 1]);
    }
    Object count = given.get(FeeLine.CNT);
    Object price = given.get(FeeLine.PRIC);
    if (given.containsKey(FeeLine.DET_ITEM_FEE_SUMAMT) || count == null || price == null) {
      return differs;
    }
    List<Object> all = new ArrayList<>(Arrays.asList(differs));
    all.add(FeeLine.DET_ITEM_FEE_SUMAMT);
    all.add(
        new BigDecimal(count.toString())
            .multiply(new BigDecimal(price.toString()))
            .setScale(2, RoundingMode.HALF_UP));
    return all.toArray();
  }

  static Object[] stay(Object... differs) {
    return merged(
        differs,
        Stay.MDTRT_ID,
        "M",
        Stay.PSN_NO,
        "P",
        Stay.FIXMEDINS_CODE,
        "H",
        Stay.BEG_DATE,
        "2026-02-20",
        Stay.END_DATE,
        "2026-02-25",
        Stay.MED_TYPE,
        "21",
        Stay.VISIT_KIND,
        "inpatient",
        Stay.DSCG_WAY,
        "1",
        Stay.MAIN_DIAG,
        "J18.900",
        Stay.LAST_SETL_ID,
        "S",
        Stay.ARRIVED,
        RuleNight.TONIGHT);
  }

  static Object[] institution(Object... differs) {
    return merged(
        differs,
        Institution.FIXMEDINS_CODE,
        "H",
        Institution.FIXMEDINS_NAME,
        "医院",
        Institution.FIXMEDINS_TYPE,
        "1",
        Institution.HOSP_LV,
        "3",
        Institution.MEDINS_KIND,
        "general",
        Institution.APRV_BED_CNT,
        100,
        Institution.BEGNTIME,
        "2020-01-01 00:00:00",
        Institution.ENDTIME,
        "2030-12-31 23:59:59",
        Institution.VALI_FLAG,
        "1",
        Provenance.ARRIVED,
        RuleNight.TONIGHT);
  }

  static Object[] staff(Object... differs) {
    return merged(
        differs,
        Staff.STAFF_CODE,
        "D1",
        Staff.STAFF_TYPE,
        "D",
        Staff.FIXMEDINS_CODE,
        "H",
        Staff.BEGNTIME,
        "2020-01-01 00:00:00",
        Staff.ENDTIME,
        "2030-12-31 23:59:59",
        Staff.PRAC_STAS,
        "1",
        Provenance.ARRIVED,
        RuleNight.TONIGHT);
  }

  /** Defaults and what differs from them, as alternating names and values. */
  static Object[] merged(Object[] differs, Object... defaults) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < defaults.length; i += 2) {
      values.put((String) defaults[i], defaults[i + 1]);
    }
    for (int i = 0; i < differs.length; i += 2) {
      values.put((String) differs[i], differs[i + 1]);
    }
    List<Object> flat = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          flat.add(name);
          flat.add(value);
        });
    return flat.toArray();
  }
}
