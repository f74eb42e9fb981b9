package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** A visit to a clinic or pharmacy in the midst of a stay in hospital. */
final class VisitDuringStay implements Scheme {
  @Override
  public String name() {
    return "visit-during-stay";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Illness illness = Wards.simpleIllness(agenda, dice);
    Provider ward = dice.pick(Wards.places(world, illness));
    VisitKind kind = dice.chance(0.5) ? VisitKind.CLINIC : VisitKind.PHARMACY;
    List<Provider> counters =
        kind == VisitKind.PHARMACY
            ? Shelf.pharmacies(world)
            : world.providers().where(place -> place.kind() == ProviderKind.CLINIC);
    Provider counter = world.apple(this, counters, dice);
    int before = dice.between(2, 4);
    int after = dice.between(2, 4);
    for (int attempt = 0; attempt < 20; attempt++) {
      int day = world.plantDay(dice);
      if (day + after <= world.lastDay() && agenda.freeForStay(day - before, day + after)) {
        agenda.stay(ward, illness, day - before, day + after).scheme = this;
        Illness other = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
        Appointment visit = agenda.visit(kind, counter, other, day);
        visit.scheme = this;
        visit.role = 1;
        return;
      }
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == 1) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
