package org.claimsieve.city;

import java.util.List;

/** A test charged on the day before admission or on the day after discharge. */
final class ChargeOutsideStay implements Scheme {
  private static final int BEFORE = 0;
  private static final int AFTER = 1;

  @Override
  public String name() {
    return "charge-outside-stay";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Illness illness = Wards.simpleIllness(agenda, dice);
    Provider place = world.apple(this, Wards.places(world, illness), dice);
    int days = dice.between(3, 9);
    int side = dice.chance(0.5) ? BEFORE : AFTER;
    for (int attempt = 0; attempt < 20; attempt++) {
      int settled = world.plantDay(dice);
      int end = settled - side;
      if (agenda.freeForStay(end - days - 1, end + 1)) {
        Appointment stay = agenda.stay(place, illness, end - days, end);
        stay.settled = settled;
        stay.arrives = settled;
        stay.role = side;
        stay.scheme = this;
        return;
      }
    }
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    Eligibility eligibility = new Eligibility(plan);
    List<Item> tests = world.items().tagged("lab").stream().filter(eligibility::allows).toList();
    Item item = dice.pick(tests);
    int day = plan.role == BEFORE ? plan.begin - 1 : plan.end + 1;
    long second = Stamp.of(day, dice.between(7 * 3600, 9 * 3600));
    long price = world.tariff().price(plan.provider, item);
    Charge charge = new Charge(item, episode.doctor, second, 1, price, false, null);
    charge.wrong = true;
    episode.charges.add(charge);
  }
}
