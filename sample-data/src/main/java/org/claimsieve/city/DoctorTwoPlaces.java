package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/**
 * A doctor orders for one person here and twelve minutes later for another person at another
 * institution; the later orders are wrong.
 */
final class DoctorTwoPlaces implements CrowdScheme {
  static final String NAME = "doctor-two-places";

  private static final int FROM = 10 * 3600;
  private static final int STEP = 720;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int persons() {
    return 2;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    World world = agenda.world();
    List<Outsiders.Practice> practices = world.outsiders().roving();
    List<Provider> homes = practices.stream().map(Outsiders.Practice::place).toList();
    int home = homes.indexOf(seat.place(world, homes));
    Provider place = homes.get((home + seat.role()) % homes.size());
    int day = seat.day(world);
    Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, seat.own(agenda));
    Appointment visit = agenda.visit(VisitKind.CLINIC, place, illness, day);
    visit.scheme = this;
    visit.doctor = practices.get(home).doctor();
    visit.role = seat.role();
    visit.clock = FROM + STEP * seat.role();
  }

  /** All orders of a visit are of one moment. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    for (Charge charge : episode.charges) {
      charge.second = episode.begin + 60;
      charge.wrong = episode.plan.role == 1;
    }
  }
}
