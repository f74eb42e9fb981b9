package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** The same service charged a second time on the same day of the same visit. */
final class DuplicateCharge implements Scheme {
  @Override
  public String name() {
    return "duplicate-charge";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    if (dice.chance(0.5)) {
      Illness illness = Wards.simpleIllness(agenda, dice);
      Provider place = world.apple(this, Wards.places(world, illness), dice);
      plantStay(agenda, illness, place, dice.between(3, 9), dice);
      return;
    }
    List<Provider> places =
        world.providers().where(place -> place.kind().beds() && place.level() >= 1);
    plantVisit(agenda, VisitKind.CLINIC, world.apple(this, places, dice), dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Item item = world.items().item("blood-routine");
    List<Charge> tests =
        episode.charges.stream().filter(charge -> charge.item.tags().contains("lab")).toList();
    if (tests.isEmpty()) {
      new Basket(episode, world.tariff(), dice).add(item, episode.plan.begin, 1);
      tests = List.of(episode.charges.get(episode.charges.size() - 1));
    }
    Charge first = dice.pick(tests);
    long later = Math.min(first.second + 600, Stamp.of(first.day(), Stamp.DAY - 60));
    Charge again =
        new Charge(
            first.item,
            episode.doctor,
            Math.min(later, episode.end),
            first.count,
            first.price,
            false,
            null);
    again.wrong = true;
    episode.charges.add(again);
  }
}
