package org.claimsieve.city;

/**
 * Ten persons at once in a hospital of six approved beds. Seven would be above 110 per cent of them
 * already: wrong are the four who came last.
 */
final class BedsExceeded implements CrowdScheme {
  static final String NAME = "beds-exceeded";

  private static final int PERSONS = 10;
  private static final int TOLERATED = 6;
  private static final int LONGEST = 9;

  /** Fewer than would be a group that comes and goes together. */
  private static final int A_DAY = 3;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int persons() {
    return PERSONS;
  }

  /** One case a hospital; all stays end on one day and begin in the order of the roles. */
  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    World world = agenda.world();
    if (seat.number() >= world.outsiders().cramped().size()) {
      return;
    }
    Provider place = world.outsiders().cramped().get(seat.number());
    Illness illness = Wards.simpleIllness(agenda, seat.own(agenda));
    int end = seat.day(world);
    int begin = end - LONGEST + seat.role() / A_DAY;
    Appointment stay = agenda.stay(place, illness, begin, end);
    stay.scheme = this;
    stay.role = seat.role();
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role >= TOLERATED) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
