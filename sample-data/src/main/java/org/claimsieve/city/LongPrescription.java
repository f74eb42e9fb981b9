package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** A drug supplied for 90 to 180 days; 84 may be. */
final class LongPrescription implements Scheme {
  private static final int TOLERATED = 84;

  @Override
  public String name() {
    return "long-prescription";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    boolean shop = dice.chance(0.5);
    List<Provider> places =
        shop
            ? Shelf.pharmacies(world)
            : world.providers().where(place -> place.kind().beds() && place.level() >= 1);
    VisitKind kind = shop ? VisitKind.PHARMACY : VisitKind.CLINIC;
    plantVisit(agenda, kind, world.apple(this, places, dice), dice);
  }

  /** Two packs only, so that limits of a drug's packs are kept. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    if (packs(episode).isEmpty()) {
      Shelf.sell(episode, world, world.items().item("omeprazole"), 1);
    }
    Charge charge = dice.pick(packs(episode));
    charge.count = 2;
    charge.supplyDays = 30 * dice.between(3, 6);
    charge.wrong = true;
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    for (Charge charge : episode.charges) {
      if (charge.wrong) {
        int above = charge.supplyDays - TOLERATED;
        truth.line(name(), episode, charge, Money.part(charge.inScope(), above, charge.supplyDays));
      }
    }
  }

  private static List<Charge> packs(Episode episode) {
    return episode.charges.stream()
        .filter(charge -> charge.item.tags().contains("retail"))
        .toList();
  }
}
