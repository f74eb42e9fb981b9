package org.claimsieve.city;

import java.util.List;

/**
 * Six stays of five days, of one illness at one hospital, that are charged alike to the last item.
 * They begin on three days and reach the bureau on one.
 */
final class SameTemplate implements CrowdScheme {
  private static final int DAYS = 5;
  private static final int BEGINS = 3;
  private static final String BRONCHITIS = "J20.900";

  /** What is charged once a day, twice a day, and once in the stay. */
  private static final List<String> DAILY =
      List.of("bed", "consult-inpatient", "iv-infusion", "infusion-set");

  private static final List<String> TWICE = List.of("nacl", "vitamin-c");
  private static final List<String> ONCE = List.of("blood-routine", "urine-routine", "chest-xray");

  @Override
  public String name() {
    return "same-template";
  }

  @Override
  public int persons() {
    return 6;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    World world = agenda.world();
    Illness illness = Wards.illness(world, BRONCHITIS);
    int day = seat.day(world);
    int end = day - seat.role() % BEGINS;
    Provider place = seat.place(world, Wards.places(world, illness));
    Appointment stay = agenda.stay(place, illness, end - DAYS, end);
    stay.scheme = this;
    stay.settled = day;
    stay.arrives = day;
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    episode.charges.clear();
    for (int day = plan.begin; day < plan.end; day++) {
      charge(episode, world, DAILY, day, 1);
      charge(episode, world, TWICE, day, 2);
    }
    charge(episode, world, ONCE, plan.begin + 1, 1);
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    truth.visit(name(), episode, episode.lastBill().funds().inScope());
  }

  /** In the evening, when everybody who came that day is there. */
  private static void charge(Episode episode, World world, List<String> keys, int day, int count) {
    for (Item item : world.items().items(keys)) {
      long price = world.tariff().price(episode.plan.provider, item);
      long second = Stamp.of(day, 20 * 3600);
      episode.charges.add(new Charge(item, episode.doctor, second, count, price, false, null));
    }
  }
}
