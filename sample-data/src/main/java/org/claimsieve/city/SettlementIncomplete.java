package org.claimsieve.city;

import java.util.List;

/**
 * A stay whose way of discharge is missing. Another person's stay before it at the same hospital
 * has it, so that the hospital is known to send it.
 */
final class SettlementIncomplete implements CrowdScheme {
  private static final int DAYS = 5;

  @Override
  public String name() {
    return "settlement-incomplete";
  }

  @Override
  public int persons() {
    return 2;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    World world = agenda.world();
    List<Provider> places = world.providers().where(place -> place.kind() == ProviderKind.GENERAL);
    Illness illness = Wards.simpleIllness(agenda, seat.own(agenda));
    int end = seat.day(world) - 1 + seat.role();
    Appointment stay = agenda.stay(seat.place(world, places), illness, end - DAYS, end);
    stay.scheme = this;
    stay.role = seat.role();
    stay.discharge = seat.role() == 1 ? "" : null;
  }

  /** It costs the fund nothing. */
  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == 1) {
      truth.visit(name(), episode, 0);
    }
  }
}
