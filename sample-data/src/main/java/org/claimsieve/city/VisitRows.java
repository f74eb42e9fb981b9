package org.claimsieve.city;

import java.io.IOException;
import org.claimsieve.code.VisitKind;
import org.claimsieve.schema.Diagnosis;
import org.claimsieve.schema.Visit;

/** Rows of {@code mdtrt_d} and {@code diag_list_d}. */
final class VisitRows {
  private static final double NO_DOCTOR_NAME = 0.121;
  private static final double DAYS_STATED = 0.9;
  private static final String DIED = "5";
  private static final Coding PRESSURE = new Coding("I10.x00x002", "高血压");

  private final Sheet visits;
  private final Sheet diagnoses;

  VisitRows(Sheet visits, Sheet diagnoses) {
    this.visits = visits;
    this.diagnoses = diagnoses;
  }

  /** A patient who is still in hospital: no end, no main diagnosis. */
  void writeOpen(Episode episode) throws IOException {
    start(episode);
    visits.set(Visit.INHOSP_STAS, "1");
    visits.write();
  }

  void write(Episode episode) throws IOException {
    Appointment plan = episode.plan;
    start(episode);
    visits
        .set(Visit.ENDTIME, Stamp.time(episode.end))
        .set(Visit.INHOSP_STAS, "0")
        .set(Visit.OPRN_OPRT_CODE, episode.operation());
    if (plan.inpatient()) {
      discharge(episode);
    } else {
      visits.set(Visit.OTP_DIAG_INFO, plan.illness.name());
    }
    visits.write();
    diagnosis(episode);
  }

  private void start(Episode episode) {
    Appointment plan = episode.plan;
    Dice dice = plan.dice(Streams.HABIT);
    dice.next();
    visits
        .set(Visit.MDTRT_ID, episode.id())
        .set(Visit.PSN_NO, plan.person.number())
        .set(Visit.FIXMEDINS_CODE, plan.provider.code())
        .set(Visit.MED_TYPE, MedType.of(plan))
        .set(Visit.BEGNTIME, Stamp.time(episode.begin))
        .set(Visit.IPT_OTP_NO, (plan.inpatient() ? "ZY" : "MZ") + episode.id().substring(6))
        .set(Visit.CHFPDR_CODE, episode.doctor.code())
        .set(Visit.ADM_DEPT_CODG, episode.doctor.department().code())
        .set(Visit.ADM_DEPT_NAME, episode.doctor.department().name())
        .set(Visit.TEL, "1990000" + Digits.padded(plan.person.index() % 10_000, 4))
        .set(Visit.ADDR, "云屏市" + Districts.name(plan.person.district()) + "和康路");
    if (!dice.chance(NO_DOCTOR_NAME)) {
      visits.set(Visit.CHFPDR_NAME, episode.doctor.name());
    }
    if (plan.kind == VisitKind.CHRONIC) {
      visits.set(Visit.DISE_NO, "M" + plan.illness.code().substring(0, 3));
    }
    if (plan.inpatient()) {
      visits.set(Visit.ADM_BED, 1 + dice.below(Math.max(1, plan.provider.beds())));
    }
  }

  private void discharge(Episode episode) {
    Appointment plan = episode.plan;
    Dice dice = plan.dice(Streams.HABIT);
    String usual = plan.scheme == null && dice.chance(0.03) ? "4" : "1";
    String wanted = plan.discharge;
    String way = wanted == null ? usual : wanted;
    visits
        .set(Visit.DSCG_DEPT_CODG, episode.doctor.department().code())
        .set(Visit.DSCG_MAINDIAG_CODE, plan.diagnosis().code())
        .set(Visit.DSCG_MAINDIAG_NAME, plan.diagnosis().name())
        .set(Visit.DSCG_WAY, way.isEmpty() ? null : way)
        .flag(Visit.TRAF_DEPT_FLAG, false);
    if (way.equals(DIED)) {
      visits.set(Visit.DIE_DATE, Stamp.date(plan.end));
    }
    if (dice.chance(DAYS_STATED)) {
      visits.set(Visit.IPT_DAYS, plan.length());
    }
    if (plan.illness.code().startsWith("O8")) {
      visits.set(Visit.MATN_TYPE, plan.illness.code().startsWith("O82") ? "3" : "1");
    }
  }

  private void diagnosis(Episode episode) throws IOException {
    Illness illness = episode.plan.illness;
    Coding main = episode.plan.diagnosis();
    diagnosis(episode, 1, main);
    boolean pressure =
        episode.plan.inpatient()
            && !illness.code().startsWith("I10")
            && episode.plan.person.age(episode.plan.begin) >= 60;
    if (pressure) {
      diagnosis(episode, 2, PRESSURE);
    }
    if (!main.code().equals(illness.code())) {
      diagnosis(episode, 3, new Coding(illness.code(), illness.name()));
    }
  }

  /** The first is the main one. */
  private void diagnosis(Episode episode, int place, Coding coding) throws IOException {
    diagnoses
        .set(Diagnosis.MDTRT_ID, episode.id())
        .set(Diagnosis.DIAG_TYPE, "1")
        .flag(Diagnosis.MAINDIAG_FLAG, place == 1)
        .set(Diagnosis.DIAG_SRT_NO, place)
        .set(Diagnosis.DIAG_CODE, coding.code())
        .set(Diagnosis.DIAG_NAME, coding.name());
    diagnoses.write();
  }
}
