package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.FeeCategory;

/** Two to five more bed days charged than the stay lasted; the surplus is wrong. */
final class BedDaysAboveStay implements Scheme {
  @Override
  public String name() {
    return "bed-days-above-stay";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    Illness illness = Wards.simpleIllness(agenda, dice);
    World world = agenda.world();
    Provider place = world.apple(this, Wards.places(world, illness), dice);
    plantStay(agenda, illness, place, dice.between(3, 9), dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    List<Charge> beds = beds(episode);
    Charge last = beds.get(beds.size() - 1);
    last.count += dice.between(2, 5);
    last.wrong = true;
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    List<Charge> beds = beds(episode);
    int billed = beds.stream().mapToInt(charge -> charge.count).sum();
    for (Charge bed : beds) {
      if (bed.wrong) {
        truth.line(name(), episode, bed, bed.price * (billed - episode.plan.length()));
      }
    }
  }

  private static List<Charge> beds(Episode episode) {
    return episode.charges.stream()
        .filter(charge -> charge.item.category().equals(FeeCategory.BED))
        .toList();
  }
}
