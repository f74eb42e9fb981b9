package org.claimsieve.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** Four stays in less than a month, each at another hospital; three may be. */
final class FrequentAdmission implements Scheme {
  private static final int STAYS = 4;
  private static final int DAYS = 4;

  /** Days on which the rule counts. */
  private static final int WINDOW = 90;

  @Override
  public String name() {
    return "frequent-admission";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Illness illness = Wards.simpleIllness(agenda, dice);
    List<Provider> places = new ArrayList<>(Wards.places(world, illness));
    Collections.rotate(places, dice.below(places.size()));
    int step = DAYS + dice.between(1, 2);
    int before = (STAYS - 1) * step;
    OptionalInt found = Slots.lastOfStays(agenda, before + DAYS, before, dice);
    if (found.isEmpty()) {
      return;
    }
    int last = found.getAsInt();
    for (int role = 0; role < STAYS; role++) {
      int end = last - (STAYS - 1 - role) * step;
      Appointment stay = agenda.stay(places.get(role), illness, end - DAYS, end);
      stay.scheme = this;
      stay.role = role;
    }
    agenda.reserve(last - before - DAYS - WINDOW, last + WINDOW);
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == STAYS - 1) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
