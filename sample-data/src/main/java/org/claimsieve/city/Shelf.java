package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;

/** What schemes buy at pharmacies. */
final class Shelf {
  /** Drugs for small troubles: for every age and either sex, dearer than their lowest price. */
  private static final List<String> EVERYDAY =
      List.of(
          "lianhua",
          "smectite",
          "loratadine",
          "ambroxol",
          "mometasone",
          "diclofenac-gel",
          "tobramycin-eye",
          "hyaluronate-eye",
          "ganmaoling",
          "xiangsha",
          "liuwei");

  private Shelf() {}

  /** Everyday drugs. */
  static List<Item> everyday(World world) {
    return world.items().items(EVERYDAY);
  }

  /** Drugs that the person may have, one of each class of substances. */
  static List<Item> assorted(Appointment visit, World world) {
    Eligibility eligibility = new Eligibility(visit);
    List<Item> drugs = new ArrayList<>();
    for (Item drug : world.items().tagged("retail")) {
      boolean another =
          drugs.stream().noneMatch(other -> substances(other).equals(substances(drug)));
      if (another && eligibility.allows(drug)) {
        drugs.add(drug);
      }
    }
    return drugs;
  }

  /** The class of substances in a drug's code. */
  static String substances(Item drug) {
    return drug.code().substring(1, 6);
  }

  static List<Provider> pharmacies(World world) {
    return world.providers().where(place -> place.kind() == ProviderKind.PHARMACY);
  }

  /** Puts a drug into a purchase, past the honest basket. */
  static Charge sell(Episode episode, World world, Item drug, int count) {
    long price = world.tariff().price(episode.plan.provider, drug);
    long second = episode.begin + 60L + episode.charges.size();
    Charge charge = new Charge(drug, episode.doctor, second, count, price, false, null);
    episode.charges.add(charge);
    return charge;
  }
}
