package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** A line that charges a tenth to six tenths more than price times quantity. */
final class LineMoney implements Scheme {
  /** More than any rounding of a price explains. */
  private static final long LEAST = 200;

  @Override
  public String name() {
    return "line-money";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    List<Provider> places = world.providers().where(place -> place.kind() != ProviderKind.PHARMACY);
    plantVisit(agenda, VisitKind.CLINIC, world.apple(this, places, dice), dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    List<Charge> covered = episode.charges.stream().filter(any -> any.item.covered()).toList();
    Charge charge = dice.pick(covered);
    charge.surcharge = Math.max(LEAST, charge.amount() * dice.between(10, 60) / 100);
    charge.wrong = true;
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    for (Charge charge : episode.charges) {
      if (charge.wrong) {
        truth.line(name(), episode, charge, Math.min(charge.surcharge, charge.inScope()));
      }
    }
  }
}
