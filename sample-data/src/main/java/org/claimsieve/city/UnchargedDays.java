package org.claimsieve.city;

/** A stay of eight to twelve days with four to six in a row on which nothing is charged. */
final class UnchargedDays implements Scheme {
  @Override
  public String name() {
    return "uncharged-days";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Illness illness = Wards.simpleIllness(agenda, dice);
    Provider place = world.apple(this, Wards.places(world, illness), dice);
    plantStay(agenda, illness, place, dice.between(8, 12), dice);
  }

  /** The person may be charged on the day of discharge, so that four days away make three. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    int away = dice.between(4, 6);
    int from = plan.begin + dice.between(1, plan.length() - away - 1);
    episode.charges.removeIf(charge -> charge.day() >= from && charge.day() < from + away);
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    truth.visit(name(), episode, episode.lastBill().funds().inScope());
  }
}
