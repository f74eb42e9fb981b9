package org.claimsieve.city;

/** Seven purchases at one pharmacy between one and half past one at night; the last is named. */
final class NightPharmacy implements CrowdScheme {
  private static final int PERSONS = 7;
  private static final int FROM = 3600;
  private static final int STEP = 240;

  @Override
  public String name() {
    return "night-pharmacy";
  }

  @Override
  public int persons() {
    return PERSONS;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    Appointment visit = purchase(agenda, seat, seat.day(agenda.world()));
    visit.clock = FROM + STEP * seat.role();
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    episode.charges.clear();
    for (Item drug : dice.some(Shelf.everyday(world), dice.between(1, 3))) {
      Shelf.sell(episode, world, drug, dice.between(1, 2));
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == PERSONS - 1) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
