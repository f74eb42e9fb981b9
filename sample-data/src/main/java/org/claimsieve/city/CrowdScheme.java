package org.claimsieve.city;

import org.claimsieve.code.VisitKind;

/** A scheme whose case takes several persons; each of them has a seat in it. */
interface CrowdScheme extends Scheme {
  /** Persons of a case. */
  int persons();

  /** Plans the visits of one of them, for whom nothing is planned yet. */
  void join(Agenda agenda, Crowds.Seat seat);

  /** Nobody does it alone. */
  @Override
  default void plant(Agenda agenda, Dice dice) {}

  /** Plans a person's purchase at the pharmacy of the case. */
  default Appointment purchase(Agenda agenda, Crowds.Seat seat, int day) {
    World world = agenda.world();
    Provider shop = seat.place(world, Shelf.pharmacies(world));
    Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, seat.own(agenda));
    Appointment visit = agenda.visit(VisitKind.PHARMACY, shop, illness, day);
    visit.scheme = this;
    visit.number = seat.number();
    visit.role = seat.role();
    return visit;
  }
}
