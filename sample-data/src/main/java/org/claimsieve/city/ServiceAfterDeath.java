package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** A stay that ends in death, and a visit to a clinic or pharmacy some days later. */
final class ServiceAfterDeath implements Scheme {
  private static final String DIED = "5";

  @Override
  public String name() {
    return "service-after-death";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Illness illness = Wards.simpleIllness(agenda, dice);
    Provider ward = dice.pick(Wards.places(world, illness));
    boolean shop = dice.chance(0.5);
    List<Provider> counters = shop ? Shelf.pharmacies(world) : world.providers().surgeries();
    Provider counter = world.apple(this, counters, dice);
    int days = dice.between(3, 8);
    int gap = dice.between(2, 7);
    for (int attempt = 0; attempt < 20; attempt++) {
      int day = world.plantDay(dice);
      int death = day - gap;
      boolean nothingAfter = agenda.free(death, world.lastDay());
      if (death >= world.firstDay() && nothingAfter && agenda.freeForStay(death - days, death)) {
        Appointment stay = agenda.stay(ward, illness, death - days, death);
        stay.scheme = this;
        stay.discharge = DIED;
        Illness other = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
        Appointment visit =
            agenda.visit(shop ? VisitKind.PHARMACY : VisitKind.CLINIC, counter, other, day);
        visit.scheme = this;
        visit.role = 1;
        agenda.reserve(death, world.lastDay());
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
