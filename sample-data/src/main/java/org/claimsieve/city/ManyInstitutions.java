package org.claimsieve.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.claimsieve.code.VisitKind;

/** At another institution on each of seven days; five in seven days may be. */
final class ManyInstitutions implements Scheme {
  private static final int TOLERATED = 5;
  private static final int DAYS = 7;

  @Override
  public String name() {
    return "many-institutions";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    List<Provider> places =
        new ArrayList<>(
            world
                .providers()
                .where(
                    place ->
                        place.kind() == ProviderKind.GENERAL
                            || place.kind() == ProviderKind.COMMUNITY
                            || place.kind() == ProviderKind.CLINIC
                            || place.kind() == ProviderKind.PHARMACY));
    Collections.rotate(places, dice.below(places.size()));
    OptionalInt found = Slots.day(agenda, DAYS - 1, 0, dice);
    if (found.isEmpty() || found.getAsInt() == world.plantFrom()) {
      return;
    }
    int last = found.getAsInt();
    for (int role = 0; role < DAYS; role++) {
      int day = last - DAYS + 1 + role;
      Provider place = places.get(role);
      boolean shop = place.kind() == ProviderKind.PHARMACY;
      Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
      Appointment visit =
          agenda.visit(shop ? VisitKind.PHARMACY : VisitKind.CLINIC, place, illness, day);
      visit.scheme = this;
      visit.role = role;
    }
    agenda.reserve(last - 2 * DAYS, last + DAYS);
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role >= TOLERATED) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
