package org.claimsieve.city;

import java.util.List;
import java.util.OptionalInt;
import org.claimsieve.code.VisitKind;

/** At the pharmacy every day for 14 to 16 days; 12 in 30 days may be. */
final class FrequentPharmacy implements Scheme {
  private static final int TOLERATED = 12;
  private static final int WINDOW = 30;

  @Override
  public String name() {
    return "frequent-pharmacy";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Provider shop = world.apple(this, Shelf.pharmacies(world), dice);
    int times = dice.between(TOLERATED + 2, TOLERATED + 4);
    OptionalInt found = Slots.day(agenda, times - 1, 0, dice);
    if (found.isEmpty()) {
      return;
    }
    int last = found.getAsInt();
    for (int role = 0; role < times; role++) {
      int day = last - times + 1 + role;
      Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
      Appointment visit = agenda.visit(VisitKind.PHARMACY, shop, illness, day);
      visit.scheme = this;
      visit.role = role;
    }
    agenda.reserve(last - times - WINDOW, last + WINDOW);
  }

  /** Another drug each time. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    List<Item> drugs = Shelf.assorted(plan, world);
    episode.charges.clear();
    Item drug = drugs.get(plan.role % drugs.size());
    new Basket(episode, world.tariff(), dice).add(drug, plan.begin, dice.between(1, 2));
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role >= TOLERATED) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
