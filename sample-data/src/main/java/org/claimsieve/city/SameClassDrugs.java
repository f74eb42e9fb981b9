package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.claimsieve.code.VisitKind;

/** Two western drugs of one class of substances on a prescription; the second is wrong. */
final class SameClassDrugs implements Scheme {
  private static final String WESTERN = "X";

  @Override
  public String name() {
    return "same-class-drugs";
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Provider shop = world.apple(this, Shelf.pharmacies(world), dice);
    plantVisit(agenda, VisitKind.PHARMACY, shop, dice);
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    episode.charges.clear();
    Basket basket = new Basket(episode, world.tariff(), dice);
    List<Item> pair = basket.some(dice.pick(classes(episode, world)), 2);
    for (Item drug : pair) {
      basket.add(drug, plan.begin, 1);
    }
    String substances = Shelf.substances(pair.get(0));
    List<Item> others =
        Shelf.assorted(plan, world).stream()
            .filter(drug -> !Shelf.substances(drug).equals(substances))
            .toList();
    for (Item drug : basket.some(others, dice.between(0, 2))) {
      basket.add(drug, plan.begin, 1);
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    List<String> seen = new ArrayList<>();
    for (Charge charge : episode.charges) {
      String substances = Shelf.substances(charge.item);
      if (seen.contains(substances)) {
        truth.line(name(), episode, charge, charge.inScope());
      }
      seen.add(substances);
    }
  }

  /** Western drugs of classes of which the person may have two or more. */
  private static List<List<Item>> classes(Episode episode, World world) {
    Eligibility eligibility = new Eligibility(episode.plan);
    TreeMap<String, List<Item>> classes = new TreeMap<>();
    for (Item drug : world.items().tagged("retail")) {
      if (drug.code().startsWith(WESTERN) && eligibility.allows(drug)) {
        classes.computeIfAbsent(Shelf.substances(drug), any -> new ArrayList<>()).add(drug);
      }
    }
    return classes.values().stream().filter(drugs -> drugs.size() > 1).toList();
  }
}
