package org.claimsieve.city;

import java.util.List;

/** A stay in which bed, nursing and the doctor's round are charged every day, and nothing else. */
final class BedOnlyStay implements Scheme {
  @Override
  public String name() {
    return "bed-only-stay";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Illness illness = Wards.simpleIllness(agenda, dice);
    Provider place = world.apple(this, Wards.places(world, illness), dice);
    plantStay(agenda, illness, place, dice.between(3, 9), dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    String nursing = plan.provider.level() >= 2 ? "nursing-2" : "nursing-3";
    List<Item> ward = world.items().items(List.of("bed", nursing, "consult-inpatient"));
    episode.charges.clear();
    Basket basket = new Basket(episode, world.tariff(), dice);
    for (int day = plan.begin; day < plan.end; day++) {
      for (Item item : ward) {
        basket.add(item, day, 1);
      }
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    truth.visit(name(), episode, episode.lastBill().funds().inScope());
  }
}
