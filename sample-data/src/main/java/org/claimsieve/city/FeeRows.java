package org.claimsieve.city;

import java.io.IOException;
import org.claimsieve.code.VisitKind;
import org.claimsieve.schema.FeeLine;
import org.jspecify.annotations.Nullable;

/** Rows of {@code fee_list_d}. */
final class FeeRows {
  /** Pharmacy lines without a department: 1.64 % of all lines, all of them there. */
  static final double NO_DEPARTMENT = 0.275;

  /** Pharmacy lines without a doctor: 2.66 % of all lines. */
  static final double NO_DOCTOR = 0.446;

  /** Out-patient drug lines that state the days of supply: 7.1 % of all lines. */
  static final double SUPPLY_STATED = 0.36;

  private static final int[] SUPPLY_DAYS = {3, 5, 7, 14, 28, 30};

  private final Sheet sheet;

  FeeRows(Sheet sheet) {
    this.sheet = sheet;
  }

  void write(Episode episode, Bill bill) throws IOException {
    for (Charge charge : bill.charges()) {
      write(episode, charge, bill.id());
    }
  }

  /** Lines so far of a patient who is still in hospital: no settlement yet. */
  void writeEarly(Episode episode) throws IOException {
    for (Charge charge : episode.charges) {
      if (charge.day() <= episode.plan.early) {
        write(episode, charge, null);
      }
    }
  }

  /** Takes every line of a settlement back that the settlement did not take back itself. */
  void refund(Episode episode, Bill bill) throws IOException {
    for (Charge charge : bill.charges()) {
      sheet
          .set(FeeLine.BKKP_SN, LineNumbers.refund(episode, charge))
          .set(FeeLine.SETL_ID, Refunds.id(bill))
          .set(FeeLine.INIT_FEEDETL_SN, LineNumbers.of(episode, charge))
          .set(FeeLine.CRTE_TIME, Stamp.time(Refunds.time(episode, bill)));
      amounts(charge, -1);
      common(episode, charge);
    }
  }

  private void write(Episode episode, Charge charge, @Nullable String settlement)
      throws IOException {
    sheet
        .set(FeeLine.BKKP_SN, LineNumbers.of(episode, charge))
        .set(FeeLine.SETL_ID, settlement)
        .set(FeeLine.CRTE_TIME, Stamp.time(charge.uploaded()));
    Charge original = charge.takesBack;
    if (original != null) {
      sheet.set(FeeLine.INIT_FEEDETL_SN, LineNumbers.of(episode, original));
    }
    amounts(charge, 1);
    common(episode, charge);
  }

  private void amounts(Charge charge, int sign) {
    sheet
        .set(FeeLine.CNT, (long) sign * charge.count)
        .money(FeeLine.PRIC, charge.price)
        .money(FeeLine.DET_ITEM_FEE_SUMAMT, sign * charge.amount())
        .money(FeeLine.INSCP_AMT, sign * charge.inScope())
        .money(FeeLine.FULAMT_OWNPAY_AMT, sign * charge.own())
        .money(FeeLine.OVERLMT_SELFPAY, 0)
        .money(FeeLine.PRESELFPAY_AMT, sign * charge.payFirst());
  }

  private void common(Episode episode, Charge charge) throws IOException {
    Item item = charge.item;
    sheet
        .set(FeeLine.MDTRT_ID, episode.id())
        .set(FeeLine.PSN_NO, episode.plan.person.number())
        .set(FeeLine.FIXMEDINS_CODE, episode.plan.provider.code())
        .set(FeeLine.FEE_OCUR_TIME, Stamp.time(charge.second))
        .set(FeeLine.MED_TYPE, MedType.of(episode.plan))
        .set(FeeLine.HILIST_CODE, item.code())
        .set(FeeLine.HILIST_NAME, item.name())
        .set(FeeLine.LIST_TYPE, item.listType())
        .set(FeeLine.MED_CHRGITM_TYPE, item.category())
        .set(FeeLine.CHRGITM_LV, item.chargeClass())
        .set(FeeLine.SELFPAY_PROP, share(item))
        .set(FeeLine.MEDINS_LIST_CODE, episode.plan.provider.code().substring(7) + item.key())
        .set(FeeLine.MEDINS_LIST_NAME, item.name())
        .set(FeeLine.SPEC, item.spec())
        .flag(FeeLine.LMT_USED_FLAG, false)
        .set(FeeLine.HOSP_APPR_FLAG, "0");
    people(episode, charge);
    drug(episode, charge);
    sheet.write();
  }

  private void people(Episode episode, Charge charge) {
    Dice dice = dice(episode, charge);
    Doctor doctor = charge.doctor;
    boolean shop = episode.plan.kind == VisitKind.PHARMACY;
    if (!shop || !dice.chance(NO_DEPARTMENT)) {
      sheet
          .set(FeeLine.BILG_DEPT_CODE, doctor.department().code())
          .set(FeeLine.BILG_DEPT_NAME, doctor.department().name());
    }
    if (!shop || !dice.chance(NO_DOCTOR)) {
      sheet.set(FeeLine.BILG_DR_CODE, doctor.code()).set(FeeLine.BILG_DR_NAME, doctor.name());
    }
    if (charge.item.service()) {
      sheet
          .set(FeeLine.ACORD_DEPT_CODE, doctor.department().code())
          .set(FeeLine.ACORD_DR_CODE, doctor.code())
          .flag(FeeLine.ETIP_FLAG, false);
    }
  }

  private void drug(Episode episode, Charge charge) {
    Item item = charge.item;
    if (!item.drug() && !item.piece()) {
      return;
    }
    sheet
        .set(FeeLine.RX_DRORD_NO, "RX" + episode.id() + Digits.padded(charge.day() % 1000, 3))
        .set(FeeLine.DOSFORM_NAME, item.form())
        .flag(FeeLine.DSCG_TKDRUG_FLAG, charge.takeHome)
        .flag(FeeLine.RX_CIRC_FLAG, false);
    if (item.piece()) {
      sheet.set(FeeLine.TCMDRUG_USED_WAY, "1");
      return;
    }
    sheet.set(FeeLine.USED_FRQU_DSCR, "一日" + (1 + item.key().length() % 3) + "次");
    Dice dice = dice(episode, charge);
    dice.next();
    dice.next();
    if (charge.supplyDays > 0) {
      sheet.set(FeeLine.PRD_DAYS, charge.supplyDays);
    } else if (!episode.plan.inpatient() && dice.chance(SUPPLY_STATED)) {
      sheet.set(FeeLine.PRD_DAYS, SUPPLY_DAYS[dice.below(SUPPLY_DAYS.length)]);
    }
  }

  private static Dice dice(Episode episode, Charge charge) {
    Appointment plan = episode.plan;
    return Dice.of(plan.person.seed(), plan.person.index(), plan.ordinal, charge.number);
  }

  private static String share(Item item) {
    return switch (item.chargeClass()) {
      case "01" -> "0.0000";
      case "02" -> "0.1000";
      default -> "1.0000";
    };
  }
}
