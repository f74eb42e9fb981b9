package org.claimsieve.city;

import java.util.List;
import java.util.function.Predicate;

/** The institutions, and where an honest person goes. */
final class Providers {
  private final List<Provider> all;
  private final List<Provider> hospitals;
  private final List<Provider> communities;
  private final List<Provider> clinics;
  private final List<Provider> pharmacies;

  Providers(List<Provider> all) {
    this.all = all;
    this.hospitals =
        where(
            provider ->
                provider.kind() == ProviderKind.GENERAL || provider.kind() == ProviderKind.TCM);
    this.communities = where(provider -> provider.kind() == ProviderKind.COMMUNITY);
    this.clinics = where(provider -> provider.kind() == ProviderKind.CLINIC);
    this.pharmacies = where(provider -> provider.kind() == ProviderKind.PHARMACY);
  }

  List<Provider> all() {
    return all;
  }

  List<Provider> where(Predicate<Provider> wanted) {
    return all.stream().filter(wanted).toList();
  }

  /** Health centres and clinics. */
  List<Provider> surgeries() {
    return where(
        provider ->
            provider.kind() == ProviderKind.COMMUNITY || provider.kind() == ProviderKind.CLINIC);
  }

  /** Where the person goes for a clinic visit. */
  Provider clinic(Person person, Illness illness, Dice dice) {
    if (!illness.kind().equals("general") && dice.chance(0.7)) {
      return special(person, illness, dice);
    }
    double part = dice.share();
    if (part < 0.40) {
      return near(person, hospitals, dice);
    }
    return near(person, part < 0.75 ? communities : clinics, dice);
  }

  /** Where the person stays in hospital: a place that may do every operation of the illness. */
  Provider hospital(Person person, Illness illness, Dice dice) {
    if (!illness.kind().equals("general") && dice.chance(0.8)) {
      return special(person, illness, dice);
    }
    if (illness.procedures().isEmpty() && dice.chance(0.15)) {
      return near(person, communities, dice);
    }
    int needed = illness.procedures().stream().mapToInt(Item::minLevel).max().orElse(0);
    Provider first = near(person, hospitals, dice);
    return first.level() >= needed
        ? first
        : dice.pick(hospitals.stream().filter(other -> other.level() >= needed).toList());
  }

  Provider pharmacy(Person person, Dice dice) {
    return near(person, pharmacies, dice);
  }

  private Provider special(Person person, Illness illness, Dice dice) {
    List<Provider> fitting = where(provider -> provider.kind().code().equals(illness.kind()));
    return near(person, fitting, dice);
  }

  /** The person's usual one seven times out of ten, else any. */
  private static Provider near(Person person, List<Provider> list, Dice dice) {
    if (dice.chance(0.7)) {
      Dice habit = Dice.of(person.seed(), Streams.HABIT, person.index(), list.size());
      Provider usual = habit.pick(list);
      Provider second = habit.pick(list);
      return usual.district() == person.district() ? usual : second;
    }
    return dice.pick(list);
  }
}
