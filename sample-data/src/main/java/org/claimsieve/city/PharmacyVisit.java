package org.claimsieve.city;

import java.util.List;

/** The charges of a purchase at a pharmacy. */
final class PharmacyVisit {
  private final List<Item> retail;

  PharmacyVisit(ItemCatalogue items) {
    retail = items.tagged("retail");
  }

  void fill(Appointment visit, Basket basket) {
    Dice dice = basket.dice();
    List<Item> fitting = visit.illness.drugs().stream().filter(retail::contains).toList();
    for (Item drug : basket.some(fitting, dice.between(1, 3))) {
      basket.add(drug, visit.begin, dice.between(1, 3));
    }
    for (Item drug : basket.some(retail, dice.between(1, 2))) {
      basket.add(drug, visit.begin, dice.between(1, 2));
    }
  }
}
