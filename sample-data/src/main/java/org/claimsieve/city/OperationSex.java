package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** A visit whose operation code is one of the other sex. */
final class OperationSex implements Scheme {
  private static final int ADULT = 18;
  private static final String ON_MEN = "63.7300";
  private static final String ON_WOMEN = "69.0900";

  @Override
  public String name() {
    return "operation-sex";
  }

  @Override
  public boolean choosy() {
    return true;
  }

  @Override
  public boolean suits(Person person, int day) {
    return person.age(day) >= ADULT;
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    List<Provider> places =
        world.providers().where(place -> place.kind().beds() && place.level() >= 1);
    plantVisit(agenda, VisitKind.CLINIC, world.apple(this, places, dice), dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    episode.stated = episode.plan.person.sex().equals("1") ? ON_WOMEN : ON_MEN;
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    truth.visit(name(), episode, episode.lastBill().funds().inScope());
  }
}
