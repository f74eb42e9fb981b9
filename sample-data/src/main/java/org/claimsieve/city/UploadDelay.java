package org.claimsieve.city;

import java.util.List;
import java.util.OptionalInt;
import org.claimsieve.code.VisitKind;

/** The lines of a clinic visit are sent eight to fourteen days later; seven may be. */
final class UploadDelay implements Scheme {
  private static final int TOLERATED = 7;

  @Override
  public String name() {
    return "upload-delay";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    List<Provider> places = world.providers().where(place -> place.kind() != ProviderKind.PHARMACY);
    Provider place = world.apple(this, places, dice);
    int late = dice.between(TOLERATED + 1, 2 * TOLERATED);
    OptionalInt found = Slots.day(agenda, 0, late, dice);
    if (found.isPresent()) {
      int day = found.getAsInt();
      Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
      Appointment visit = agenda.visit(VisitKind.CLINIC, place, illness, day);
      visit.scheme = this;
      visit.arrives = day + late;
    }
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    for (Charge charge : episode.charges) {
      charge.late = episode.plan.arrives - episode.plan.begin;
      charge.wrong = true;
    }
  }
}
