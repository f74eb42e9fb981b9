package org.claimsieve.city;

/**
 * A stay whose main diagnosis is one that the person cannot have. Treated is another illness, which
 * stands behind it.
 */
abstract class WrongDiagnosis implements Scheme {
  private static final int LONGEST = 9;

  /** What is written. */
  abstract Coding wrong(Person person);

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Person person = agenda.person();
    if (person.age(world.plantFrom() - LONGEST) < 1) {
      return;
    }
    Illness illness = Wards.simpleIllness(agenda, dice);
    Provider place = world.apple(this, Wards.places(world, illness), dice);
    plantStay(agenda, illness, place, dice.between(3, LONGEST), dice);
    for (Appointment stay : agenda.appointments()) {
      if (this.equals(stay.scheme)) {
        stay.written = wrong(person);
      }
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    truth.visit(name(), episode, episode.lastBill().funds().inScope());
  }
}
