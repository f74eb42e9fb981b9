package org.claimsieve.city;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.claimsieve.code.VisitKind;

/** One drug bought six or seven times in a calendar month; four may be. */
final class FrequentDrug implements Scheme {
  private static final int TOLERATED = 4;
  private static final int MONTH = 31;

  @Override
  public String name() {
    return "frequent-drug";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Provider shop = world.apple(this, Shelf.pharmacies(world), dice);
    int times = dice.between(TOLERATED + 2, TOLERATED + 3);
    int step = dice.between(1, 3);
    int before = (times - 1) * step;
    for (int attempt = 0; attempt < 10; attempt++) {
      OptionalInt found = Slots.day(agenda, before, 0, dice);
      int last = found.orElse(world.firstDay());
      int first = last - before;
      boolean late = first + TOLERATED * step >= world.plantFrom();
      if (found.isPresent() && late && month(first) == month(last)) {
        buy(agenda, shop, first, step, times, dice);
        return;
      }
    }
  }

  private void buy(Agenda agenda, Provider shop, int first, int step, int times, Dice dice) {
    World world = agenda.world();
    for (int role = 0; role < times; role++) {
      int day = first + role * step;
      Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
      Appointment visit = agenda.visit(VisitKind.PHARMACY, shop, illness, day);
      visit.scheme = this;
      visit.role = role;
    }
    agenda.reserve(first - MONTH, first + times * step + MONTH);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Person person = episode.plan.person;
    List<Item> drugs = Shelf.everyday(world);
    Item drug = Dice.of(person.seed(), Streams.CASE, name().hashCode(), person.index()).pick(drugs);
    episode.charges.clear();
    Charge sold = Shelf.sell(episode, world, drug, 1);
    sold.wrong = episode.plan.role >= TOLERATED;
  }

  private static int month(int day) {
    return LocalDate.ofEpochDay(day).getMonthValue();
  }
}
