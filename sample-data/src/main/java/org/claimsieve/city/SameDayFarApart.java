package org.claimsieve.city;

import java.util.List;
import java.util.OptionalInt;
import org.claimsieve.code.VisitKind;

/** A visit here and one in the next city on one day; the later one is wrong. */
final class SameDayFarApart implements Scheme {
  static final String NAME = "same-day-far-apart";

  private static final int MORNING = 8;
  private static final int AFTERNOON = 15;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    OptionalInt found = Slots.day(agenda, 0, 0, dice);
    if (found.isEmpty()) {
      return;
    }
    Provider here = world.apple(this, world.providers().surgeries(), dice);
    Provider there = dice.pick(world.outsiders().neighbours());
    boolean homeward = dice.chance(0.5);
    List<Provider> way = homeward ? List.of(there, here) : List.of(here, there);
    for (int role = 0; role < way.size(); role++) {
      Provider place = way.get(role);
      boolean shop = place.kind() == ProviderKind.PHARMACY;
      int day = found.getAsInt();
      Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
      Appointment visit =
          agenda.visit(shop ? VisitKind.PHARMACY : VisitKind.CLINIC, place, illness, day);
      visit.scheme = this;
      visit.role = role;
      visit.hour = role == 0 ? MORNING : AFTERNOON;
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == 1) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
