package org.claimsieve.city;

import java.util.List;

/**
 * One stay cut in two: discharged by the doctor and admitted again 0 to 7 days later, at the same
 * institution and for the same illness. The second stay is the wrong one.
 */
final class SplitAdmission implements Scheme {
  @Override
  public String name() {
    return "split-admission";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Illness illness = Wards.simpleIllness(agenda, dice);
    List<Provider> places = Wards.places(world, illness);
    Provider place = world.apple(this, places, dice);
    for (int attempt = 0; attempt < 20; attempt++) {
      int end = world.plantDay(dice);
      int begin = end - dice.between(3, 7);
      int firstEnd = begin - dice.between(0, 7);
      int firstBegin = firstEnd - dice.between(3, 7);
      if (firstEnd >= world.firstDay() && agenda.freeForStay(firstBegin, end)) {
        agenda.stay(place, illness, firstBegin, firstEnd).scheme = this;
        Appointment second = agenda.stay(place, illness, begin, end);
        second.scheme = this;
        second.role = 1;
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
