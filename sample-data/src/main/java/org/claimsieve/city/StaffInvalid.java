package org.claimsieve.city;

import org.claimsieve.code.VisitKind;

/** A clinic visit to a doctor who is suspended, has ended, or whose time is over. */
final class StaffInvalid implements Scheme {
  static final String NAME = "staff-invalid";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Outsiders.Practice practice = dice.pick(world.outsiders().barred());
    plantVisit(agenda, VisitKind.CLINIC, practice.place(), dice);
    for (Appointment visit : agenda.appointments()) {
      if (this.equals(visit.scheme)) {
        visit.doctor = practice.doctor();
      }
    }
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    for (Charge charge : episode.charges) {
      charge.wrong = true;
    }
  }
}
