package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.FeeCategory;

/**
 * A check-up dressed as a stay: two or three days for a light illness, nearly everything charged is
 * examination and laboratory.
 */
final class CheckupAdmission implements Scheme {
  private static final List<String> CHECKUP =
      List.of(
          "cardiac-us",
          "carotid-us",
          "thyroid-panel",
          "tumor-marker",
          "chest-ct",
          "head-ct",
          "hba1c",
          "holter");

  @Override
  public String name() {
    return "checkup-admission";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Illness illness =
        world.illness(
            agenda.person(), world.firstDay(), any -> any.light() ? any.clinicWeight() : 0, dice);
    List<Provider> places =
        Wards.places(world, illness).stream().filter(place -> place.level() <= 2).toList();
    Provider place = world.apple(this, places, dice);
    plantStay(agenda, illness, place, dice.between(2, 3), dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    episode.charges.removeIf(charge -> !kept(charge.item));
    Basket basket = new Basket(episode, world.tariff(), dice);
    for (String tag : List.of("lab", "exam")) {
      for (Item item : world.items().tagged(tag)) {
        order(episode, basket, item, plan.begin);
      }
    }
    for (String key : CHECKUP) {
      order(episode, basket, world.items().item(key), plan.begin + 1);
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    truth.visit(name(), episode, episode.lastBill().funds().inScope());
  }

  private static void order(Episode episode, Basket basket, Item item, int day) {
    boolean had = episode.charges.stream().anyMatch(charge -> charge.item.equals(item));
    if (!had) {
      basket.add(item, day, 1);
    }
  }

  private static boolean kept(Item item) {
    return List.of(
            FeeCategory.BED,
            FeeCategory.CONSULTATION,
            FeeCategory.NURSING,
            FeeCategory.EXAMINATION,
            FeeCategory.LABORATORY)
        .contains(item.category());
  }
}
