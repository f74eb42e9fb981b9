package org.claimsieve.quality;

import org.claimsieve.Rows;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Settlement;
import org.junit.jupiter.api.Test;

/** Every check of a settlement, just inside, just outside, without what it needs, on a refund. */
final class SettlementChecksTest {
  private final Rows lines = Rows.of(FeeLine.TABLE);
  private final Cases cases =
      new Cases(
          Settlement.TABLE,
          Settlement.FIXMEDINS_CODE,
          "H31010600042",
          Settlement.HOSP_LV,
          "02",
          Settlement.MED_TYPE,
          "2101",
          Settlement.INSUTYPE,
          "310",
          Settlement.GEND,
          "2",
          Settlement.CERT_GEND,
          "2",
          Settlement.BRDY,
          "1964-06-30",
          Settlement.AGE,
          "59",
          Settlement.BEGNDATE,
          "2024-06-20",
          Settlement.ENDDATE,
          "2024-06-29",
          Settlement.SETL_TIME,
          "2024-06-29 10:00:00",
          Settlement.REFD_SETL_FLAG,
          "0",
          Settlement.VALI_FLAG,
          "1",
          Settlement.MEDFEE_SUMAMT,
          "100.00",
          Settlement.FULAMT_OWNPAY_AMT,
          "10.00",
          Settlement.OVERLMT_SELFPAY,
          "0.00",
          Settlement.PRESELFPAY_AMT,
          "20.00",
          Settlement.INSCP_AMT,
          "70.00",
          Settlement.HIFP_PAY,
          "50.00",
          Settlement.CVLSERV_PAY,
          "1.00",
          Settlement.HIFES_PAY,
          "2.00",
          Settlement.HIFMI_PAY,
          "3.00",
          Settlement.HIFOB_PAY,
          "1.50",
          Settlement.MAF_PAY,
          "1.50",
          Settlement.OTHFUND_PAY,
          "1.00",
          Settlement.FUND_PAY_SUMAMT,
          "60.00",
          Settlement.PSN_PAY,
          "40.00",
          Settlement.ACCT_PAY,
          "15.00",
          Settlement.CASH_PAYAMT,
          "25.00",
          Settlement.ACCT_MULAID_PAY,
          "0.00");

  @Test
  void eachCheckHasItsBoundary() {
    lines.row(FeeLine.SETL_ID, "sound", FeeLine.DET_ITEM_FEE_SUMAMT, "130.00");
    lines.row(FeeLine.SETL_ID, "sound", FeeLine.DET_ITEM_FEE_SUMAMT, "-30.00");
    lines.row(FeeLine.DET_ITEM_FEE_SUMAMT, "7.00");
    parts();
    payers();
    person();
    funds();
    sums();
    people();
    codes();
    dates();

    cases.verify(QualityRows.settlements(cases.dataset(), lines.dataset()));
  }

  private void parts() {
    String check = "settlement-parts";
    cases
        .agrees(check, "five fen more", Settlement.INSCP_AMT, "70.05")
        .differs(check, "six fen more", Settlement.INSCP_AMT, "70.06")
        .agrees(check, "five fen less", Settlement.OVERLMT_SELFPAY, "-0.05")
        .differs(check, "six fen less", Settlement.OVERLMT_SELFPAY, "-0.06")
        .leftOut(check, "a part missing", Settlement.PRESELFPAY_AMT, null)
        .leftOut(check, "the total missing", Settlement.MEDFEE_SUMAMT, null)
        .agrees(check, "a refund", refundedParts("-70.00"))
        .differs(check, "a refund", refundedParts("-70.06"));
  }

  private static Object[] refundedParts(String inScope) {
    return new Object[] {
      Settlement.REFD_SETL_FLAG, "1",
      Settlement.MEDFEE_SUMAMT, "-100.00",
      Settlement.FULAMT_OWNPAY_AMT, "-10.00",
      Settlement.PRESELFPAY_AMT, "-20.00",
      Settlement.INSCP_AMT, inScope
    };
  }

  private void payers() {
    String check = "settlement-payers";
    cases
        .agrees(check, "five fen less", Settlement.PSN_PAY, "39.95")
        .differs(check, "six fen less", Settlement.PSN_PAY, "39.94")
        .leftOut(check, "no pay of the person", Settlement.PSN_PAY, null)
        .differs(
            check,
            "a refund that gives the fund too little back",
            Settlement.MEDFEE_SUMAMT,
            "-100.00",
            Settlement.FUND_PAY_SUMAMT,
            "-50.00",
            Settlement.PSN_PAY,
            "-40.00");
  }

  private void person() {
    String check = "settlement-person";
    cases
        .agrees(check, "five fen more", Settlement.CASH_PAYAMT, "25.05")
        .differs(check, "six fen more", Settlement.CASH_PAYAMT, "25.06")
        .agrees(
            check,
            "a relative's account kept separate",
            Settlement.CASH_PAYAMT,
            "20.00",
            Settlement.ACCT_MULAID_PAY,
            "5.00")
        .agrees(
            check, "a relative's account within the account", Settlement.ACCT_MULAID_PAY, "5.00")
        .differs(
            check,
            "neither reading",
            Settlement.CASH_PAYAMT,
            "20.00",
            Settlement.ACCT_MULAID_PAY,
            "4.00")
        .agrees(check, "no relative's account", Settlement.ACCT_MULAID_PAY, null)
        .leftOut(check, "no cash", Settlement.CASH_PAYAMT, null)
        .agrees(
            check,
            "a refund",
            Settlement.PSN_PAY,
            "-40.00",
            Settlement.ACCT_PAY,
            "-15.00",
            Settlement.CASH_PAYAMT,
            "-25.00");
  }

  private void funds() {
    String check = "settlement-funds";
    cases
        .agrees(check, "five fen less", Settlement.OTHFUND_PAY, "0.95")
        .differs(check, "six fen less", Settlement.OTHFUND_PAY, "0.94")
        .leftOut(check, "a fund missing", Settlement.HIFES_PAY, null)
        .differs(check, "one fund of a refund", Settlement.FUND_PAY_SUMAMT, "-60.00");
    for (String fund :
        new String[] {
          Settlement.HIFP_PAY,
          Settlement.CVLSERV_PAY,
          Settlement.HIFES_PAY,
          Settlement.HIFMI_PAY,
          Settlement.HIFOB_PAY,
          Settlement.MAF_PAY
        }) {
      cases.differs(check, fund, fund, "-1.00");
    }
  }

  private void sums() {
    String check = "settlement-lines";
    line("99.95");
    cases.agrees(check, "five fen less");
    line("99.94");
    cases.differs(check, "six fen less");
    line("60.00");
    line(null);
    cases.leftOut(check, "a line without an amount");
    cases.leftOut(check, "no line");
    line("-60.00");
    line("-40.00");
    cases.agrees(check, "a refund", Settlement.MEDFEE_SUMAMT, "-100.00");
    String without = "settlement-without-lines";
    cases.differs(without, "no line");
    cases.leftOut(without, "a refund", Settlement.REFD_SETL_FLAG, "1");
    cases.leftOut(without, "not valid", Settlement.VALI_FLAG, "0");
    cases.leftOut(without, "nothing to pay", Settlement.MEDFEE_SUMAMT, "0.00");
    line(null);
    cases.agrees(without, "a line without an amount");
  }

  private void line(String amount) {
    lines.row(FeeLine.SETL_ID, cases.next(), FeeLine.DET_ITEM_FEE_SUMAMT, amount);
  }

  private void people() {
    // Born on 1964-06-30: 59 on 2024-06-29.
    cases
        .agrees("person-age", "a year more", Settlement.AGE, "60")
        .differs("person-age", "two years more", Settlement.AGE, "61")
        .agrees("person-age", "a year less", Settlement.AGE, "58")
        .differs("person-age", "two years less", Settlement.AGE, "57")
        .agrees("person-age", "two more, birthday", bornOn("1963-06-29", "61"))
        .differs("person-age", "two more, the day before it", bornOn("1963-06-30", "62"))
        .agrees("person-age", "months of an infant", bornOn("2024-01-01", "0.5"))
        .leftOut("person-age", "no age", Settlement.AGE, null)
        .leftOut("person-age", "no last day", Settlement.ENDDATE, null)
        .differs("person-sex", "other digit", Settlement.CERT_GEND, "1")
        .agrees("person-sex", "both male", Settlement.GEND, "1", Settlement.CERT_GEND, "1")
        .leftOut("person-sex", "no number", Settlement.CERT_GEND, null)
        .leftOut("person-sex", "sex unknown", Settlement.GEND, "0")
        .leftOut("person-sex", "sex not stated", Settlement.GEND, "9");
  }

  private static Object[] bornOn(String day, String age) {
    return new Object[] {Settlement.BRDY, day, Settlement.AGE, age};
  }

  private void codes() {
    cases
        .agrees("code-institution", "a pharmacy", Settlement.FIXMEDINS_CODE, "P37020304446")
        .differs("code-institution", "ten digits", Settlement.FIXMEDINS_CODE, "H3101060004")
        .leftOut("code-institution", "no code", Settlement.FIXMEDINS_CODE, null)
        .agrees("code-med-type", "local digits", Settlement.MED_TYPE, "140104")
        .differs("code-med-type", "unknown", Settlement.MED_TYPE, "31")
        .leftOut("code-med-type", "no code", Settlement.MED_TYPE, null)
        .differs("code-insurance", "unknown", Settlement.INSUTYPE, "311")
        .leftOut("code-insurance", "no code", Settlement.INSUTYPE, null)
        .agrees("code-sex", "not stated", Settlement.GEND, "9")
        .differs("code-sex", "unknown", Settlement.GEND, "3")
        .leftOut("code-sex", "no code", Settlement.GEND, null)
        .agrees("code-level", "one digit", Settlement.HOSP_LV, "3")
        .differs("code-level", "unknown", Settlement.HOSP_LV, "12")
        .leftOut("code-level", "no code", Settlement.HOSP_LV, null);
  }

  private void dates() {
    cases
        .agrees("date-stay-order", "the same day", Settlement.ENDDATE, "2024-06-20")
        .differs("date-stay-order", "a day before", Settlement.ENDDATE, "2024-06-19")
        .leftOut("date-stay-order", "no last day", Settlement.ENDDATE, null)
        .agrees("date-birth", "born that day", Settlement.BRDY, "2024-06-20")
        .differs("date-birth", "born a day later", Settlement.BRDY, "2024-06-21")
        .leftOut("date-birth", "no birth", Settlement.BRDY, null)
        .agrees("date-age", "130", Settlement.BRDY, "1893-06-21")
        .differs("date-age", "131 that day", Settlement.BRDY, "1893-06-20")
        .leftOut("date-age", "no birth", Settlement.BRDY, null)
        .agrees("date-settlement", "that day", Settlement.SETL_TIME, "2024-06-20 00:00:00")
        .differs("date-settlement", "the day before", Settlement.SETL_TIME, "2024-06-19 23:59:59")
        .leftOut("date-settlement", "no time", Settlement.SETL_TIME, null);
  }
}
