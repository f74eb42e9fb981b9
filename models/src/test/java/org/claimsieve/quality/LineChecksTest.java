package org.claimsieve.quality;

import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.junit.jupiter.api.Test;

/** Every check of a fee line, just inside, just outside, without what it needs, taken back. */
final class LineChecksTest {
  private final Cases cases =
      new Cases(
          FeeLine.TABLE,
          FeeLine.SETL_ID,
          "s",
          FeeLine.FEE_OCUR_TIME,
          "2024-06-30 08:00:00",
          FeeLine.HILIST_CODE,
          "T000700200",
          FeeLine.LIST_TYPE,
          "102",
          FeeLine.CNT,
          "2.0000",
          FeeLine.PRIC,
          "6.000000",
          FeeLine.DET_ITEM_FEE_SUMAMT,
          "12.00",
          FeeLine.MED_CHRGITM_TYPE,
          "10",
          Provenance.SETL_DATE,
          "2024-06-30");

  @Test
  void eachCheckHasItsBoundary() {
    amounts();
    cases
        .differs("line-orphan", "no settlement day", Provenance.SETL_DATE, null)
        .leftOut(
            "line-orphan", "still in hospital", FeeLine.SETL_ID, null, Provenance.SETL_DATE, null)
        .agrees("code-list-type", "granules", FeeLine.LIST_TYPE, "106")
        .differs("code-list-type", "unknown", FeeLine.LIST_TYPE, "107")
        .leftOut("code-list-type", "no code", FeeLine.LIST_TYPE, null)
        .differs("code-item", "a service's code", FeeLine.HILIST_CODE, "001102000040000")
        .agrees(
            "code-item",
            "a service",
            FeeLine.HILIST_CODE,
            "001102000040000",
            FeeLine.LIST_TYPE,
            "201")
        .leftOut("code-item", "no form: granules", FeeLine.LIST_TYPE, "106")
        .leftOut("code-item", "no catalogue", FeeLine.LIST_TYPE, null)
        .leftOut("code-item", "no code", FeeLine.HILIST_CODE, null)
        .agrees("code-fee-category", "local digits", FeeLine.MED_CHRGITM_TYPE, "1401")
        .differs("code-fee-category", "unknown", FeeLine.MED_CHRGITM_TYPE, "15")
        .leftOut("code-fee-category", "no code", FeeLine.MED_CHRGITM_TYPE, null)
        .agrees("date-charge", "the day after", FeeLine.FEE_OCUR_TIME, "2024-07-01 23:59:59")
        .differs("date-charge", "two days after", FeeLine.FEE_OCUR_TIME, "2024-07-02 00:00:00")
        .leftOut("date-charge", "no settlement day", Provenance.SETL_DATE, null);

    cases.verify(cases.dataset());
  }

  private void amounts() {
    String check = "line-amount";
    cases
        .agrees(check, "five fen more", FeeLine.DET_ITEM_FEE_SUMAMT, "12.05")
        .differs(check, "six fen more", FeeLine.DET_ITEM_FEE_SUMAMT, "12.06")
        .agrees(check, "half a fen a unit", line("100", "0.12", "12.50"))
        .differs(check, "more than half a fen a unit", line("100", "0.12", "12.51"))
        .agrees(check, "taken back", line("-2", "6", "-12.05"))
        .differs(check, "taken back", line("-2", "6", "-12.06"))
        .differs(check, "taken back with the wrong sign", line("-2", "6", "12.00"))
        .leftOut(check, "no quantity", FeeLine.CNT, null)
        .leftOut(check, "no price", FeeLine.PRIC, null)
        .leftOut(check, "no amount", FeeLine.DET_ITEM_FEE_SUMAMT, null);
  }

  private static Object[] line(String count, String price, String amount) {
    return new Object[] {
      FeeLine.CNT, count, FeeLine.PRIC, price, FeeLine.DET_ITEM_FEE_SUMAMT, amount
    };
  }
}
