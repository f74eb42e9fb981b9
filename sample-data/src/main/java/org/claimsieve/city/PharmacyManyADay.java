package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/**
 * One person's card settled five to seven times at pharmacies in one day. Wrong is what goes beyond
 * the third settlement.
 */
final class PharmacyManyADay implements Scheme {
  private static final int TOLERATED = 3;
  private static final int MOST = 7;

  @Override
  public String name() {
    return "pharmacy-many-a-day";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    List<Provider> shops =
        world.providers().where(provider -> provider.kind() == ProviderKind.PHARMACY);
    int times = dice.between(5, MOST);
    for (int attempt = 0; attempt < 20; attempt++) {
      int day = world.plantDay(dice);
      if (agenda.free(day, day)) {
        for (int role = 0; role < times; role++) {
          Provider shop = world.apple(this, shops, dice);
          Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
          Appointment visit = agenda.visit(VisitKind.PHARMACY, shop, illness, day);
          visit.scheme = this;
          visit.role = role;
          visit.hour = 8 + 2 * role;
        }
        return;
      }
    }
  }

  /** Other drugs each time, so that no drug is charged twice in one shop. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    List<Item> retail = world.items().tagged("retail");
    int role = episode.plan.role;
    List<Item> share = retail.stream().filter(item -> retail.indexOf(item) % MOST == role).toList();
    episode.charges.clear();
    Basket basket = new Basket(episode, world.tariff(), dice);
    for (Item drug : basket.some(share, dice.between(2, 4))) {
      basket.add(drug, episode.plan.begin, dice.between(1, 3));
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role >= TOLERATED) {
      Bill bill = episode.lastBill();
      String person = episode.plan.person.number();
      truth.of(name(), "person", person, bill, bill.funds().inScope());
    }
  }
}
