package org.claimsieve.city;

import org.claimsieve.code.VisitKind;

/** Fills a person's agenda with honest visits. Rates are per person and day. */
final class Life {
  static final double STAY = 0.0017;
  static final double CLINIC = 0.0185;
  static final double PHARMACY = 0.0115;

  /**
   * Share of visits taken back, so that 5.24 % of all rows are refunds: planted visits and first
   * settlements of a visit are not.
   */
  static final double REFUNDED = 0.0655;

  /** Share of other visits that are void, so that 0.37 % of all rows are. */
  static final double VOIDED = 0.0049;

  static final double LATE = 0.01;
  private static final double EARLY = 0.0035;
  private static final double OVERNIGHT = 0.022;
  private static final double READMITTED = 0.01;
  private static final int[] WEEKDAY_PERCENT = {100, 92, 88, 86, 90, 66, 56};

  private final World world;
  private final Agenda agenda;
  private final Person person;
  private final Dice dice;

  Life(Agenda agenda) {
    this.agenda = agenda;
    this.world = agenda.world();
    this.person = agenda.person();
    this.dice = Dice.of(person.seed(), Streams.LIFE, person.index());
  }

  void fill() {
    double frailty = frailty();
    stays(STAY * frailty);
    chronic();
    outpatient(CLINIC * Math.min(2, frailty), VisitKind.CLINIC);
    outpatient(PHARMACY * Math.min(2, frailty), VisitKind.PHARMACY);
  }

  /** Relative need of care; averages about one over the city. */
  private double frailty() {
    int age = person.age(world.firstDay());
    double byAge = age < 6 ? 0.9 : age < 45 ? 0.6 : age < 63 ? 1.0 : 1.9;
    return byAge * (0.5 + dice.share());
  }

  private void stays(double daily) {
    int day = world.horizon() + dice.gap(daily);
    while (day < world.lastDay() + 1) {
      Illness illness = world.illness(person, day, Illness::inpatientWeight, dice);
      int end = day + length(illness);
      if (agenda.freeForStay(day, end)) {
        Provider provider = world.providers().hospital(person, illness, dice);
        Appointment stay = agenda.stay(provider, illness, day, end);
        fate(stay);
        end = readmission(stay);
      }
      day = end + dice.gap(daily);
    }
  }

  /** A rare return within fifteen days, for another illness and elsewhere in the hospital. */
  private int readmission(Appointment stay) {
    if (!dice.chance(READMITTED)) {
      return stay.end;
    }
    int begin = stay.end + dice.between(9, 14);
    Illness illness = world.illness(person, begin, Illness::inpatientWeight, dice);
    int end = begin + length(illness);
    boolean different =
        illness.planned()
            || !illness.code().substring(0, 3).equals(stay.illness.code().substring(0, 3));
    if (different && agenda.freeForReturn(stay, begin, end)) {
      Provider provider = world.providers().hospital(person, illness, dice);
      fate(agenda.stay(provider, illness, begin, end));
      return end;
    }
    return stay.end;
  }

  private int length(Illness illness) {
    if (dice.chance(OVERNIGHT)) {
      return 1;
    }
    double days = illness.medianDays() * StrictMath.exp(0.5 * dice.normal());
    return (int) Math.max(1, Math.min(60, Math.round(days)));
  }

  /** Every chronic patient comes about every thirty days. */
  private void chronic() {
    int age = person.age(world.firstDay());
    double share = age < 35 ? 0.02 : age < 63 ? 0.10 : 0.22;
    if (!dice.chance(share)) {
      return;
    }
    Illness illness = world.illness(person, world.firstDay(), Illness::chronicWeight, dice);
    Provider provider = world.providers().clinic(person, illness, dice);
    int day = world.firstDay() - Stays.LATEST + dice.below(30);
    while (day <= world.lastDay()) {
      if (agenda.free(day, day)) {
        fate(agenda.visit(VisitKind.CHRONIC, provider, illness, day));
      }
      day += dice.between(27, 33);
    }
  }

  private void outpatient(double daily, VisitKind kind) {
    int day = world.firstDay() - Stays.LATEST + dice.gap(daily);
    while (day <= world.lastDay()) {
      int percent = WEEKDAY_PERCENT[Math.floorMod(day + 3, 7)];
      if (agenda.free(day, day) && dice.below(100) < percent) {
        Illness illness = world.illness(person, day, Illness::clinicWeight, dice);
        Provider provider =
            kind == VisitKind.PHARMACY
                ? world.providers().pharmacy(person, dice)
                : world.providers().clinic(person, illness, dice);
        fate(agenda.visit(kind, provider, illness, day));
      }
      day += dice.gap(daily);
    }
  }

  /** When it is settled and arrives, and whether it is taken back. */
  private void fate(Appointment visit) {
    if (visit.inpatient()) {
      visit.settled += dice.chance(0.12) ? 1 : 0;
      if (visit.length() >= Stays.LONG) {
        visit.interim = visit.begin + visit.length() / 2;
      } else if (visit.length() >= 4 && dice.chance(EARLY)) {
        visit.early = visit.begin + visit.length() * 2 / 3;
      }
    }
    visit.arrives = visit.settled + (dice.chance(LATE) ? dice.between(1, Stays.LATEST) : 0);
    if (dice.chance(REFUNDED)) {
      visit.refunded = visit.arrives + (dice.chance(0.6) ? 0 : dice.between(1, 9));
    } else {
      visit.voided = dice.chance(VOIDED);
    }
  }
}
