package org.claimsieve.city;

/**
 * Four cards at one pharmacy within six minutes, and again three days later; the second time is
 * wrong.
 */
final class CardGroup implements CrowdScheme {
  private static final int GAP = 3;
  private static final int FROM = 17 * 3600;
  private static final int STEP = 110;

  @Override
  public String name() {
    return "card-group";
  }

  @Override
  public int persons() {
    return 4;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    World world = agenda.world();
    int last = seat.day(world);
    if (last - GAP < world.firstDay()) {
      return;
    }
    for (int role = 0; role < 2; role++) {
      Appointment visit = purchase(agenda, seat, last - GAP * (1 - role));
      visit.role = role;
      visit.clock = FROM + STEP * seat.role();
    }
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    episode.charges.clear();
    for (Item drug : dice.some(Shelf.everyday(world), 2)) {
      Shelf.sell(episode, world, drug, dice.between(1, 2));
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == 1) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
