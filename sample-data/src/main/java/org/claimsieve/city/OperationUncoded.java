package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.FeeCategory;

/**
 * A stay with an operation and without its code. Another person's stay before it at the same
 * hospital has the code, as all honest ones have in a city with this scheme.
 */
final class OperationUncoded implements CrowdScheme {
  static final String NAME = "operation-uncoded";

  private static final String APPENDICITIS = "K35.800";
  private static final int DAYS = 6;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int persons() {
    return 2;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    World world = agenda.world();
    List<Provider> places =
        world
            .providers()
            .where(place -> place.kind() == ProviderKind.GENERAL && place.level() >= 2);
    Illness illness = Wards.illness(world, APPENDICITIS);
    int end = seat.day(world) - 1 + seat.role();
    Appointment stay = agenda.stay(seat.place(world, places), illness, end - DAYS, end);
    stay.scheme = this;
    stay.role = seat.role();
    stay.uncoded = seat.role() == 1;
  }

  /** One stay in ten goes without the operation; not these. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Basket basket = new Basket(episode, world.tariff(), dice);
    for (Item procedure : episode.plan.illness.procedures()) {
      if (episode.charges.stream().noneMatch(charge -> charge.item.equals(procedure))) {
        basket.add(procedure, episode.plan.begin + 1, 1);
      }
    }
  }

  /** At stake is the surgery, at most what the fund could pay of all. */
  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == 1) {
      long surgery = 0;
      for (Charge charge : episode.charges) {
        surgery += charge.item.category().equals(FeeCategory.SURGERY) ? charge.amount() : 0;
      }
      truth.visit(name(), episode, Math.min(surgery, episode.lastBill().funds().inScope()));
    }
  }
}
