package org.claimsieve.city;

import java.util.List;

/** In two hospitals at once: the second stay begins a day or more before the first ends. */
final class OverlappingStays implements Scheme {
  @Override
  public String name() {
    return "overlapping-stays";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Illness illness = Wards.simpleIllness(agenda, dice);
    List<Provider> places = Wards.places(world, illness);
    Provider place = world.apple(this, places, dice);
    Provider other =
        dice.pick(places.stream().filter(provider -> !provider.equals(place)).toList());
    for (int attempt = 0; attempt < 20; attempt++) {
      int end = world.plantDay(dice);
      int begin = end - dice.between(4, 8);
      int firstEnd = dice.between(begin + 2, end);
      int firstBegin = begin - dice.between(1, 4);
      if (firstEnd >= world.firstDay() && agenda.freeForStay(firstBegin, end)) {
        agenda.stay(other, illness, firstBegin, firstEnd).scheme = this;
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
