package org.claimsieve.city;

import java.util.List;
import java.util.OptionalInt;
import org.claimsieve.code.FeeCategory;
import org.claimsieve.code.VisitKind;

/** At the clinic every day for 22 to 24 days, for a consultation only; 20 in 30 days may be. */
final class FrequentClinic implements Scheme {
  private static final int TOLERATED = 20;
  private static final int WINDOW = 30;

  @Override
  public String name() {
    return "frequent-clinic";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Provider place = world.apple(this, world.providers().surgeries(), dice);
    int times = dice.between(TOLERATED + 2, TOLERATED + 4);
    OptionalInt found = Slots.day(agenda, times - 1, 0, dice);
    if (found.isEmpty()) {
      return;
    }
    int last = found.getAsInt();
    Illness illness = world.illness(agenda.person(), last, Illness::clinicWeight, dice);
    for (int role = 0; role < times; role++) {
      int day = last - times + 1 + role;
      Appointment visit = agenda.visit(VisitKind.CLINIC, place, illness, day);
      visit.scheme = this;
      visit.role = role;
    }
    agenda.reserve(last - times - WINDOW, last + WINDOW);
  }

  /** No drugs and no tests: they would be too frequent themselves. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    List<String> kept = List.of(FeeCategory.CONSULTATION, FeeCategory.GENERAL_CARE);
    episode.charges.removeIf(charge -> !kept.contains(charge.item.category()));
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role >= TOLERATED) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
