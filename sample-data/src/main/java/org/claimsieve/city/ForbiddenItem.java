package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** A clinic visit that charges one item which one limit, and only that one, forbids. */
abstract class ForbiddenItem implements Scheme {
  /** Whether this scheme's limit forbids the item here while every other allows it. */
  abstract boolean forbidden(Item item, Eligibility eligibility);

  /** Institutions where the scheme can happen. */
  boolean place(Provider provider) {
    return provider.kind().beds();
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    List<Provider> places = world.providers().where(this::place);
    plantVisit(agenda, VisitKind.CLINIC, world.apple(this, places, dice), dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    Eligibility eligibility = new Eligibility(plan);
    List<Item> items =
        world
            .items()
            .where(
                item ->
                    item.covered()
                        && (item.drug() || item.service())
                        && item.price() >= 500
                        && forbidden(item, eligibility));
    Item item = dice.pick(items);
    long second = (episode.begin + episode.end) / 2;
    long price = world.tariff().price(plan.provider, item);
    Charge charge = new Charge(item, episode.doctor, second, 1, price, false, null);
    charge.wrong = true;
    episode.charges.add(charge);
  }
}
