package org.claimsieve.city;

import java.util.OptionalInt;
import org.claimsieve.code.VisitKind;

/** A drug for two months bought three times in two weeks; 120 days' worth may be in 90 days. */
final class OverSupply implements Scheme {
  private static final int ADULT = 18;
  private static final int TIMES = 3;
  private static final int TOLERATED = 120;

  @Override
  public String name() {
    return "over-supply";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    if (agenda.person().age(world.horizon()) < ADULT) {
      return;
    }
    Provider shop = world.apple(this, Shelf.pharmacies(world), dice);
    int step = dice.between(3, 6);
    OptionalInt found = Slots.day(agenda, (TIMES - 1) * step, 0, dice);
    if (found.isEmpty()) {
      return;
    }
    int last = found.getAsInt();
    for (int role = 0; role < TIMES; role++) {
      int day = last - (TIMES - 1 - role) * step;
      Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
      Appointment visit = agenda.visit(VisitKind.PHARMACY, shop, illness, day);
      visit.scheme = this;
      visit.role = role;
    }
    agenda.reserve(last - 90, last + 90);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    SupplyDrugs.Supply supply = SupplyDrugs.of(this, plan.person, SupplyDrugs.OVER_SUPPLY);
    episode.charges.clear();
    Charge sold = Shelf.sell(episode, world, world.items().item(supply.key()), supply.packs());
    sold.supplyDays = supply.days();
    sold.wrong = plan.role == TIMES - 1;
  }

  /** Twice the supply is tolerated, so that what is above it is in the third purchase. */
  @Override
  public void confess(Episode episode, Truth truth) {
    for (Charge charge : episode.charges) {
      if (charge.wrong) {
        int days = charge.supplyDays;
        int above = Math.min(days, TIMES * days - TOLERATED);
        truth.line(name(), episode, charge, Money.part(charge.inScope(), above, days));
      }
    }
  }
}
