package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** A unit price 15 to 80 per cent above the limit of the institution's level. */
final class PriceAboveLimit implements Scheme {
  @Override
  public String name() {
    return "price-above-limit";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    List<Provider> places = world.providers().where(place -> place.kind() != ProviderKind.PHARMACY);
    plantVisit(agenda, VisitKind.CLINIC, world.apple(this, places, dice), dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    int level = episode.plan.provider.level();
    if (episode.charges.stream().noneMatch(charge -> limited(charge, level))) {
      Item drug = world.items().item("omeprazole");
      new Basket(episode, world.tariff(), dice).add(drug, episode.plan.begin, 1);
    }
    List<Charge> limited =
        episode.charges.stream().filter(charge -> limited(charge, level)).toList();
    Charge dear = dice.pick(limited);
    dear.price = dear.item.limit(level) * dice.between(115, 180) / 100 + 1;
    dear.wrong = true;
  }

  private static boolean limited(Charge charge, int level) {
    return charge.item.covered() && charge.item.limit(level) > 0;
  }
}
