package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/** The charges of a clinic visit, ordinary or for a chronic disease. */
final class ClinicVisit {
  private final ItemCatalogue items;

  ClinicVisit(ItemCatalogue items) {
    this.items = items;
  }

  void fill(Appointment visit, Basket basket) {
    consultation(visit, basket);
    examinations(visit, basket);
    drugs(visit, basket);
    infusion(visit, basket);
    chinese(visit, basket);
  }

  private void consultation(Appointment visit, Basket basket) {
    String key = "general-care";
    if (visit.provider.level() >= 2) {
      double part = basket.dice().share();
      boolean urgent = visit.kind == VisitKind.CLINIC && part < 0.08;
      key = urgent ? "consult-emergency" : part < 0.3 ? "consult-deputy" : "consult-general";
    }
    basket.add(items.item(key), visit.begin, 1);
  }

  private void examinations(Appointment visit, Basket basket) {
    if (visit.provider.level() == 0) {
      return;
    }
    Dice dice = basket.dice();
    double each = visit.illness.light() ? 0.25 : visit.kind == VisitKind.CHRONIC ? 0.2 : 0.42;
    for (Item exam : visit.illness.exams()) {
      if (dice.chance(each)) {
        basket.add(exam, visit.begin, 1);
      }
    }
    if (dice.chance(visit.kind == VisitKind.CHRONIC ? 0.35 : 0.55)) {
      for (Item test : basket.some(items.tagged("lab"), dice.between(3, 6))) {
        basket.add(test, visit.begin, 1);
      }
      basket.add(items.item("blood-tube"), visit.begin, dice.between(1, 4));
    }
  }

  private void drugs(Appointment visit, Basket basket) {
    Dice dice = basket.dice();
    boolean chronic = visit.kind == VisitKind.CHRONIC;
    for (Item drug : basket.some(visit.illness.drugs(), dice.between(2, 5))) {
      basket.add(drug, visit.begin, chronic ? dice.between(2, 3) : dice.between(1, 2));
    }
    for (Item supply : visit.illness.supplies()) {
      if (supply.price() < 10_000 && dice.chance(0.4)) {
        basket.add(supply, visit.begin, dice.between(1, 2));
      }
    }
    if (chronic && visit.illness.code().startsWith("N18")) {
      basket.add(items.item("hemodialysis"), visit.begin, 1);
    }
  }

  private void infusion(Appointment visit, Basket basket) {
    if (visit.kind != VisitKind.CLINIC || !basket.dice().chance(0.33)) {
      return;
    }
    for (String key : List.of("iv-infusion", "infusion-set", "syringe")) {
      basket.add(items.item(key), visit.begin, 1);
    }
    for (Item fluid : basket.some(items.tagged("ward"), basket.dice().between(2, 4))) {
      basket.add(fluid, visit.begin, basket.dice().between(1, 2));
    }
  }

  private void chinese(Appointment visit, Basket basket) {
    if (visit.provider.kind() != ProviderKind.TCM) {
      return;
    }
    Dice dice = basket.dice();
    if (dice.chance(0.6)) {
      int doses = dice.between(5, 10);
      for (Item piece : basket.some(items.tagged("herb"), dice.between(8, 12))) {
        basket.add(piece, visit.begin, doses * dice.between(6, 15));
      }
    }
    if (visit.illness.kind().equals("tcm")) {
      basket.add(items.item("acupuncture"), visit.begin, 1);
      basket.add(items.item("acupuncture-needle"), visit.begin, dice.between(6, 16));
      for (Item treatment : basket.some(items.tagged("tcm"), dice.between(0, 2))) {
        basket.add(treatment, visit.begin, 1);
      }
    }
  }
}
