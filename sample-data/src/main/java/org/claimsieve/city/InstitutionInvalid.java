package org.claimsieve.city;

import org.claimsieve.code.VisitKind;

/** A visit to a clinic or pharmacy whose agreement is over, not begun or not valid. */
final class InstitutionInvalid implements Scheme {
  static final String NAME = "institution-invalid";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    Provider place = dice.pick(agenda.world().outsiders().lapsed());
    boolean shop = place.kind() == ProviderKind.PHARMACY;
    plantVisit(agenda, shop ? VisitKind.PHARMACY : VisitKind.CLINIC, place, dice);
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    truth.visit(name(), episode, episode.lastBill().funds().inScope());
  }
}
