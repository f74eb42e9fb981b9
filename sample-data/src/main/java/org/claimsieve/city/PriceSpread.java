package org.claimsieve.city;

import java.util.List;

/**
 * Eleven persons buy one drug at one pharmacy on one day at eleven prices, from the usual one up to
 * the limit. Wrong is what stands above the usual one.
 */
final class PriceSpread implements CrowdScheme {
  private static final int PERSONS = 11;

  /** Everyday drugs that it takes in turn; bundles take the others. */
  private static final int DRUGS = 5;

  @Override
  public String name() {
    return "price-spread";
  }

  @Override
  public int persons() {
    return PERSONS;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    purchase(agenda, seat, seat.day(agenda.world()));
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    List<Item> drugs = Shelf.everyday(world);
    Item drug = drugs.get(plan.number % DRUGS);
    episode.charges.clear();
    Charge sold = Shelf.sell(episode, world, drug, dice.between(1, 2));
    long step = (drug.limit(plan.provider.level()) - sold.price) / (PERSONS - 1);
    sold.overcharge = step * plan.role;
    sold.price += sold.overcharge;
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    for (Charge charge : episode.charges) {
      if (charge.overcharge > 0) {
        long amount = Money.part(charge.inScope(), charge.overcharge, charge.price);
        truth.line(name(), episode, charge, amount);
      }
    }
  }
}
