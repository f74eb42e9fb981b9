package org.claimsieve.city;

import java.util.List;

/**
 * Seven persons admitted to one health centre on one day and discharged on one day, all for
 * malaise; the stay with the greatest number stands for them.
 */
final class GroupAdmission implements CrowdScheme {
  private static final int DAYS = 6;
  private static final Coding MALAISE = new Coding("R53.x00", "不适和疲劳");

  @Override
  public String name() {
    return "group-admission";
  }

  @Override
  public int persons() {
    return 7;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    World world = agenda.world();
    List<Provider> places =
        world.providers().where(place -> place.kind() == ProviderKind.COMMUNITY);
    int day = seat.day(world);
    Illness illness = Wards.simpleIllness(agenda, seat.own(agenda));
    Appointment stay = agenda.stay(seat.place(world, places), illness, day - DAYS, day);
    stay.scheme = this;
    stay.role = seat.last() ? 1 : 0;
    stay.written = MALAISE;
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == 1) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
