package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;
import org.claimsieve.code.VisitKind;

/**
 * One clinic doctor whose visits carry four to seven times the usual amount of every drug, each
 * line legal. One such doctor for every 8,000 persons. No rule covers it.
 */
final class InflatedClinicBill implements Scheme {
  private static final int PERSONS_PER_DOCTOR = 8000;

  /** The doctors; they see nobody honestly. */
  static List<Doctor> crooks(World world) {
    List<Doctor> doctors = new ArrayList<>();
    for (int person = 0; person < world.persons(); person += PERSONS_PER_DOCTOR) {
      List<Doctor> staff = surgery(world, person).doctors();
      doctors.add(staff.get(staff.size() - 1));
    }
    return doctors;
  }

  private static Provider surgery(World world, int person) {
    List<Provider> surgeries =
        world.providers().where(provider -> provider.kind() == ProviderKind.CLINIC);
    int group = person / PERSONS_PER_DOCTOR;
    return Dice.of(world.seed(), Streams.APPLES, group).pick(surgeries);
  }

  @Override
  public String name() {
    return "inflated-clinic-bill";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    Provider surgery = surgery(agenda.world(), agenda.person().index());
    plantVisit(agenda, VisitKind.CLINIC, surgery, dice);
    for (Appointment visit : agenda.appointments()) {
      if (this.equals(visit.scheme)) {
        visit.doctor = surgery.doctors().get(surgery.doctors().size() - 1);
      }
    }
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    int times = dice.between(4, 7);
    for (Charge charge : episode.charges) {
      charge.count *= charge.item.drug() ? times : 1;
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    Bill bill = episode.lastBill();
    truth.of(name(), "staff", episode.doctor.code(), bill, bill.funds().inScope());
  }
}
