package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** A service again, three to twelve days after the last time; the second time is wrong. */
final class ServiceInterval implements Scheme {
  /** Services between which more days must lie. */
  private static final List<String> SERVICES =
      List.of("breath-c13", "allergen", "bone-density", "abpm");

  @Override
  public String name() {
    return "service-interval";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    List<Provider> places = world.providers().where(place -> place.kind().beds());
    Provider place = world.apple(this, places, dice);
    int service = dice.below(SERVICES.size());
    for (int attempt = 0; attempt < 20; attempt++) {
      int second = world.plantDay(dice);
      int first = second - dice.between(3, 12);
      if (first >= world.firstDay() && agenda.free(first, first) && agenda.free(second, second)) {
        visit(agenda, place, first, 2 * service, dice);
        visit(agenda, place, second, 2 * service + 1, dice);
        return;
      }
    }
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    episode.strip();
    Appointment plan = episode.plan;
    Item item = world.items().item(SERVICES.get(plan.role / 2));
    long price = world.tariff().price(plan.provider, item);
    Charge charge = new Charge(item, episode.doctor, episode.begin + 600, 1, price, false, null);
    charge.wrong = plan.role % 2 == 1;
    episode.charges.add(charge);
  }

  private void visit(Agenda agenda, Provider place, int day, int role, Dice dice) {
    Illness illness = agenda.world().illness(agenda.person(), day, Illness::clinicWeight, dice);
    Appointment visit = agenda.visit(VisitKind.CLINIC, place, illness, day);
    visit.role = role;
    visit.scheme = this;
  }
}
