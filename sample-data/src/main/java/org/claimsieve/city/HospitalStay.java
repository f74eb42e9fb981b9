package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;

/** The charges of a stay in hospital: the ward day by day, tests, the operation, drugs home. */
final class HospitalStay {
  private final ItemCatalogue items;

  HospitalStay(ItemCatalogue items) {
    this.items = items;
  }

  void fill(Appointment stay, Basket basket) {
    ward(stay, basket);
    tests(stay, basket);
    operation(stay, basket);
    List<Item> course = basket.some(stay.illness.drugs(), 5);
    List<Item> fluids = basket.some(items.tagged("ward"), 4);
    for (int day = stay.begin; day < stay.begin + stay.length(); day++) {
      treatment(stay, day, course, fluids, basket);
    }
    home(stay, basket);
  }

  /** Bed, nursing, doctor: in not out, at least one day, by the day or in one line at the end. */
  private void ward(Appointment stay, Basket basket) {
    boolean inOne = stay.provider.index() % 2 == 1 && stay.interim == Appointment.NEVER;
    Item bed = items.item("bed");
    Item nursing = items.item(stay.provider.level() >= 2 ? "nursing-2" : "nursing-3");
    Item consultation = items.item("consult-inpatient");
    if (inOne) {
      for (Item item : List.of(bed, nursing, consultation)) {
        basket.add(item, stay.end, stay.length());
      }
      return;
    }
    for (int day = stay.begin; day < stay.begin + stay.length(); day++) {
      for (Item item : List.of(bed, nursing, consultation)) {
        basket.add(item, day, 1);
      }
    }
  }

  private void tests(Appointment stay, Basket basket) {
    Dice dice = basket.dice();
    for (Item test : basket.some(items.tagged("lab"), dice.between(7, 11))) {
      basket.add(test, stay.begin, 1);
    }
    basket.add(items.item("blood-tube"), stay.begin, dice.between(3, 8));
    List<Item> exams = new ArrayList<>(stay.illness.exams());
    exams.addAll(basket.some(items.tagged("exam"), 2));
    for (Item exam : exams) {
      if (dice.chance(0.8)) {
        basket.add(exam, stay.begin + dice.below(Math.min(3, stay.length())), 1);
      }
    }
    for (int day = stay.begin + 3; day < stay.end; day += dice.between(3, 5)) {
      for (Item test : basket.some(items.tagged("lab"), dice.between(2, 4))) {
        basket.add(test, day, 1);
      }
    }
  }

  private void operation(Appointment stay, Basket basket) {
    if (stay.illness.planned()) {
      for (int day = stay.begin; day < stay.end; day += 2) {
        for (Item item : stay.illness.procedures()) {
          basket.add(item, day, 1);
        }
      }
      return;
    }
    if (stay.illness.procedures().isEmpty() || basket.dice().chance(0.1)) {
      return;
    }
    int day = stay.begin + (stay.length() > 1 ? 1 : 0);
    for (Item procedure : stay.illness.procedures()) {
      basket.add(procedure, day, 1);
    }
    for (Item supply : stay.illness.supplies()) {
      basket.add(supply, day, 1);
    }
  }

  private void treatment(
      Appointment stay, int day, List<Item> course, List<Item> fluids, Basket basket) {
    Dice dice = basket.dice();
    for (Item drug : course) {
      boolean pack = drug.tags().contains("retail");
      if (dice.chance(pack ? 0.2 : 0.85)) {
        basket.add(drug, day, pack || drug.price() > 20_000 ? 1 : dice.between(3, 6));
      }
    }
    for (Item fluid : fluids) {
      if (dice.chance(0.72)) {
        basket.add(fluid, day, dice.between(2, 4));
      }
    }
    for (Item care : basket.some(items.tagged("ward-care"), dice.between(1, 2))) {
      basket.add(care, day, care.key().equals("oxygen") ? dice.between(8, 24) : 1);
    }
    for (Item supply : basket.some(items.tagged("ward-supply"), dice.between(1, 3))) {
      basket.add(supply, day, dice.between(1, 4));
    }
    if (stay.provider.kind() == ProviderKind.TCM) {
      for (Item care : basket.some(items.tagged("tcm"), dice.between(1, 2))) {
        basket.add(care, day, 1);
      }
    }
    if (stay.provider.kind() == ProviderKind.PSYCHIATRIC && dice.chance(0.4)) {
      basket.add(items.item("psychotherapy"), day, 1);
    }
  }

  private static void home(Appointment stay, Basket basket) {
    List<Item> packs =
        stay.illness.drugs().stream().filter(drug -> drug.tags().contains("retail")).toList();
    for (Item drug : basket.some(packs, 2)) {
      basket.addTakeHome(drug, stay.end, basket.dice().between(1, 2));
    }
  }
}
