package org.claimsieve.city;

import java.util.List;

/** Illnesses and hospitals that schemes about stays draw from. */
final class Wards {
  private Wards() {}

  /** An illness that needs no operation and no planned return. */
  static Illness simpleIllness(Agenda agenda, Dice dice) {
    World world = agenda.world();
    return world.illness(agenda.person(), world.firstDay(), Wards::simpleWeight, dice);
  }

  /** The illness of a code in {@code diagnoses.csv}. */
  static Illness illness(World world, String code) {
    return world.illnesses().stream()
        .filter(illness -> illness.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** Institutions with beds that treat it. */
  static List<Provider> places(World world, Illness illness) {
    return world
        .providers()
        .where(
            provider ->
                provider.kind() == ProviderKind.GENERAL
                    || provider.kind() == ProviderKind.COMMUNITY
                    || provider.kind().code().equals(illness.kind()));
  }

  /** How often an illness comes to the ward that needs no operation and no planned return. */
  static int simpleWeight(Illness illness) {
    boolean simple =
        illness.procedures().isEmpty() && !illness.planned() && illness.medianDays() < 15;
    return simple ? illness.inpatientWeight() : 0;
  }
}
