package org.claimsieve.city;

import org.claimsieve.code.VisitKind;

/** Seven to nine drugs, of different classes, on one prescription; five may be. */
final class DrugKinds implements Scheme {
  private static final int TOLERATED = 5;

  @Override
  public String name() {
    return "drug-kinds";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Provider shop = world.apple(this, Shelf.pharmacies(world), dice);
    plantVisit(agenda, VisitKind.PHARMACY, shop, dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    episode.charges.clear();
    Basket basket = new Basket(episode, world.tariff(), dice);
    for (Item drug : basket.some(Shelf.assorted(plan, world), dice.between(7, 9))) {
      basket.add(drug, plan.begin, 1);
    }
  }

  /** The last ones by their numbers. */
  @Override
  public void confess(Episode episode, Truth truth) {
    for (Charge charge : episode.charges) {
      if (charge.number > TOLERATED) {
        truth.line(name(), episode, charge, charge.inScope());
      }
    }
  }
}
