package org.claimsieve.city;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the honest charges of a visit: each item at most once a day, only what is allowed. */
final class Basket {
  private record ItemDay(String code, int day) {}

  private final Episode episode;
  private final Tariff tariff;
  private final Eligibility eligibility;
  private final Dice dice;
  private final Set<ItemDay> taken = new HashSet<>();

  Basket(Episode episode, Tariff tariff, Dice dice) {
    this.episode = episode;
    this.tariff = tariff;
    this.eligibility = new Eligibility(episode.plan);
    this.dice = dice;
  }

  Dice dice() {
    return dice;
  }

  boolean allows(Item item) {
    return eligibility.allows(item);
  }

  /** Charges the item on a day at some hour of the visit. */
  void add(Item item, int day, int count) {
    add(item, day, count, false);
  }

  void addTakeHome(Item item, int day, int count) {
    add(item, day, count, true);
  }

  private void add(Item item, int day, int count, boolean takeHome) {
    if (!allows(item) || !taken.add(new ItemDay(item.code(), day))) {
      return;
    }
    long price = tariff.price(episode.plan.provider, item);
    Charge charge = new Charge(item, episode.doctor, moment(day), count, price, takeHome, null);
    episode.charges.add(charge);
    if (episode.plan.inpatient() && item.drug() && !takeHome && dice.chance(0.005)) {
      long later = Math.min(charge.second + 1800, hour(day, 22));
      episode.charges.add(new Charge(item, episode.doctor, later, -count, price, false, charge));
    }
  }

  /** Some of the allowed items, in an order of its own, none twice. */
  List<Item> some(List<Item> items, int count) {
    return dice.some(items.stream().filter(this::allows).toList(), count);
  }

  private long moment(int day) {
    long low = Math.max(episode.begin + 60, Stamp.of(day, 6 * 3600));
    long high = hour(day, 21);
    return high <= low ? low : low + dice.below((int) (high - low));
  }

  private long hour(int day, int hour) {
    return Math.min(episode.end - 60, Stamp.of(day, hour * 3600));
  }
}
