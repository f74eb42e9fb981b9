package org.claimsieve.city;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Everything that all threads share and nobody changes. */
final class World {
  private final CityOptions options;
  private final ItemCatalogue items = new ItemCatalogue();
  private final IllnessCatalogue illnesses = new IllnessCatalogue(items);
  private final Providers providers;
  private final Outsiders outsiders;
  private final Tariff tariff;
  private final Crowds crowds;
  private final Casting casting;
  private final Set<Doctor> crooked;
  private final int firstDay;

  World(CityOptions options) {
    this.options = options;
    this.providers =
        new Providers(new ProviderFactory(options.seed()).providers(options.persons()));
    this.outsiders = new Outsiders(options, providers);
    this.tariff = new Tariff(options.seed());
    this.firstDay = (int) options.from().toEpochDay();
    this.crowds = new Crowds(options);
    this.casting = new Casting(options);
    this.crooked = Set.copyOf(InflatedClinicBill.crooks(this));
  }

  long seed() {
    return options.seed();
  }

  int persons() {
    return options.persons();
  }

  ItemCatalogue items() {
    return items;
  }

  List<Illness> illnesses() {
    return illnesses.all();
  }

  Providers providers() {
    return providers;
  }

  /** Institutions and doctors that honest persons never meet. */
  Outsiders outsiders() {
    return outsiders;
  }

  Tariff tariff() {
    return tariff;
  }

  int firstDay() {
    return firstDay;
  }

  int lastDay() {
    return firstDay + options.days() - 1;
  }

  /** First day of which an agenda knows. */
  int horizon() {
    return firstDay - Stays.HORIZON;
  }

  /** First day of the last two thirds of the city's time. */
  int plantFrom() {
    return firstDay + options.days() / 3;
  }

  /** A day in the last two thirds of the city's time. */
  int plantDay(Dice dice) {
    return dice.between(plantFrom(), lastDay());
  }

  Illness illness(Person person, int day, ToIntFunction<Illness> weight, Dice dice) {
    return illnesses.draw(person, person.age(day), weight, dice);
  }

  /** The doctor of a visit; honest visits keep away from crooked doctors. */
  Doctor doctor(Appointment plan, Dice dice) {
    Doctor wanted = plan.doctor;
    Doctor found = plan.provider.doctor(plan.illness.department(), dice);
    if (wanted != null) {
      return wanted;
    }
    return crooked.contains(found) ? plan.provider.doctors().get(0) : found;
  }

  /** All visits of one person: those of crowds, other planted ones, honest ones around them. */
  List<Appointment> agenda(int index) {
    Agenda agenda =
        new Agenda(this, Person.of(options.seed(), options.firstPerson() + index, firstDay));
    crowds.plant(agenda, index);
    casting.plant(agenda);
    new Life(agenda).fill();
    return agenda.appointments();
  }

  /** A place for a scheme: six times in ten one of its two bad apples. */
  Provider apple(Scheme scheme, List<Provider> candidates, Dice dice) {
    if (dice.chance(0.6)) {
      Dice rotten = Dice.of(options.seed(), Streams.APPLES, scheme.name().hashCode());
      Provider first = rotten.pick(candidates);
      Provider second = rotten.pick(candidates);
      return dice.chance(0.5) ? first : second;
    }
    return dice.pick(candidates);
  }
}
