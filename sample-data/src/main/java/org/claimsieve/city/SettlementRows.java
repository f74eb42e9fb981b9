package org.claimsieve.city;

import java.io.IOException;
import org.claimsieve.code.VisitKind;
import org.claimsieve.schema.Settlement;
import org.jspecify.annotations.Nullable;

/** Rows of {@code setl_d}. */
final class SettlementRows {
  private final Sheet sheet;

  SettlementRows(Sheet sheet) {
    this.sheet = sheet;
  }

  void write(Episode episode, Bill bill) throws IOException {
    boolean valid = !episode.plan.voided || !bill.equals(episode.lastBill());
    sheet.flag(Settlement.REFD_SETL_FLAG, false).flag(Settlement.VALI_FLAG, valid);
    write(episode, bill, bill.id(), bill.settledAt(), 1);
  }

  /** The row that takes a settlement back: its own id, every amount negative. */
  void refund(Episode episode, Bill bill) throws IOException {
    sheet.flag(Settlement.REFD_SETL_FLAG, true).flag(Settlement.VALI_FLAG, true);
    sheet.set(Settlement.INIT_SETL_ID, bill.id());
    write(episode, bill, Refunds.id(bill), Refunds.time(episode, bill), -1);
  }

  private void write(Episode episode, Bill bill, String id, long time, int sign)
      throws IOException {
    Appointment plan = episode.plan;
    sheet.set(Settlement.SETL_ID, id).set(Settlement.MDTRT_ID, episode.id());
    person(plan);
    place(plan.provider);
    sheet
        .set(Settlement.MED_TYPE, MedType.of(plan))
        .set(Settlement.SETL_TYPE, "2")
        .set(Settlement.CLR_WAY, clearing(plan))
        .set(Settlement.BEGNDATE, Stamp.date(bill.begin()))
        .set(Settlement.ENDDATE, Stamp.date(bill.end()))
        .set(Settlement.SETL_TIME, Stamp.time(time))
        .set(Settlement.MID_SETL_FLAG, interim(plan, bill))
        .set(Settlement.CRTE_TIME, Stamp.time(time + 5))
        .set(Settlement.UPDT_TIME, Stamp.time(time + 5))
        .set(Settlement.OPTER_ID, "OP" + plan.provider.code().substring(1));
    if (plan.kind == VisitKind.CHRONIC) {
      sheet
          .set(Settlement.DISE_NO, "M" + plan.illness.code().substring(0, 3))
          .set(Settlement.DISE_NAME, plan.illness.name());
    }
    money(bill.funds(), sign);
    sheet.write();
  }

  private void person(Appointment plan) {
    Person person = plan.person;
    sheet
        .set(Settlement.PSN_NO, person.number())
        .set(Settlement.PSN_NAME, person.name())
        .set(Settlement.CERTNO, person.certificate())
        .set(Settlement.GEND, person.sex())
        .set(Settlement.BRDY, Stamp.date(person.born()))
        .set(Settlement.AGE, person.age(plan.begin))
        .set(Settlement.PSN_TYPE, person.category(plan.begin))
        .set(Settlement.INSUTYPE, person.insurance())
        .set(Settlement.INSU_ADMDVS, Districts.code(person.district()))
        .set(Settlement.MDTRT_CERT_TYPE, "0" + (1 + person.index() % 3));
    if (person.employee()) {
      sheet.set(Settlement.EMP_NO, "E" + Digits.padded(person.index() % 977, 8));
    }
  }

  private void place(Provider place) {
    sheet
        .set(Settlement.FIXMEDINS_CODE, place.code())
        .set(Settlement.FIXMEDINS_NAME, place.name())
        .set(Settlement.HOSP_LV, place.hospLevel())
        .set(Settlement.FIX_BLNG_ADMDVS, Districts.code(place.district()));
  }

  private void money(Funds funds, int sign) {
    sheet
        .money(Settlement.MEDFEE_SUMAMT, sign * funds.total())
        .money(Settlement.FULAMT_OWNPAY_AMT, sign * funds.own())
        .money(Settlement.OVERLMT_SELFPAY, 0)
        .money(Settlement.PRESELFPAY_AMT, sign * funds.payFirst())
        .money(Settlement.INSCP_AMT, sign * funds.inScope())
        .money(Settlement.HIFP_PAY, sign * funds.pooled())
        .money(Settlement.CVLSERV_PAY, sign * funds.civilServants())
        .money(Settlement.HIFES_PAY, 0)
        .money(Settlement.HIFMI_PAY, sign * funds.residentsSerious())
        .money(Settlement.HIFOB_PAY, sign * funds.employeesLarge())
        .money(Settlement.MAF_PAY, sign * funds.aid())
        .money(Settlement.OTHFUND_PAY, 0)
        .money(Settlement.FUND_PAY_SUMAMT, sign * funds.allFunds())
        .money(Settlement.PSN_PAY, sign * funds.person())
        .money(Settlement.ACCT_PAY, sign * funds.account())
        .money(Settlement.CASH_PAYAMT, sign * funds.cash())
        .money(Settlement.ACCT_MULAID_PAY, 0);
  }

  private static String clearing(Appointment plan) {
    if (!plan.inpatient()) {
      return "1";
    }
    return plan.provider.kind() == ProviderKind.PSYCHIATRIC ? "5" : "3";
  }

  /** Filled for most in-patients only, which leaves 95.6 % of all settlements without it. */
  private static @Nullable String interim(Appointment plan, Bill bill) {
    if (bill.interim()) {
      return "1";
    }
    return plan.inpatient() && plan.dice(Streams.HABIT).chance(0.5) ? "0" : null;
  }
}
