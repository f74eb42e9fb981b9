package org.claimsieve.city;

import java.util.OptionalInt;
import org.claimsieve.code.VisitKind;

/** A drug for two months, and another pack of it one or two weeks later, when most is left. */
final class EarlyRefill implements Scheme {
  private static final int ADULT = 18;

  @Override
  public String name() {
    return "early-refill";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    if (agenda.person().age(world.horizon()) < ADULT) {
      return;
    }
    Provider shop = world.apple(this, Shelf.pharmacies(world), dice);
    int gap = dice.between(6, 14);
    OptionalInt found = Slots.day(agenda, gap, 0, dice);
    if (found.isEmpty()) {
      return;
    }
    int last = found.getAsInt();
    for (int role = 0; role < 2; role++) {
      int day = last - gap * (1 - role);
      Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
      Appointment visit = agenda.visit(VisitKind.PHARMACY, shop, illness, day);
      visit.scheme = this;
      visit.role = role;
    }
    agenda.reserve(last - 90, last + 60);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    SupplyDrugs.Supply supply = SupplyDrugs.of(this, plan.person, SupplyDrugs.EARLY_REFILL);
    int packs = plan.role == 0 ? supply.packs() : 1;
    episode.charges.clear();
    Charge sold = Shelf.sell(episode, world, world.items().item(supply.key()), packs);
    sold.supplyDays = packs * supply.unitDays();
    sold.wrong = plan.role == 1;
  }
}
