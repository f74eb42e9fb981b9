package org.claimsieve.city;

import java.util.List;
import org.claimsieve.code.VisitKind;

/**
 * Who pays a settlement, in fen. Total = own + pay-first + in scope = all funds + person; person =
 * account + cash.
 */
record Funds(
    long total,
    long own,
    long payFirst,
    long inScope,
    long pooled,
    long civilServants,
    long residentsSerious,
    long employeesLarge,
    long aid,
    long account) {
  private static final long LARGE = 1_500_000;

  static Funds of(Appointment visit, List<Charge> charges) {
    long total = charges.stream().mapToLong(Charge::amount).sum();
    long own = charges.stream().mapToLong(Charge::own).sum();
    long payFirst = charges.stream().mapToLong(Charge::payFirst).sum();
    long inScope = total - own - payFirst;
    Person person = visit.person;
    Dice dice = Dice.of(person.seed(), Streams.HABIT, person.index(), -1);
    long pooled = Money.share(Math.max(0, inScope - deductible(visit)), ratio(visit));
    long open = inScope - pooled;
    boolean funded = visit.kind != VisitKind.PHARMACY;
    long civil = funded && person.employee() && dice.chance(0.06) ? Money.share(open, 300) : 0;
    long beyond = funded ? Math.max(0, open - civil - LARGE) : 0;
    long serious = person.employee() ? 0 : Money.share(beyond, 600);
    long large = person.employee() ? Money.share(beyond, 700) : 0;
    long rest = open - civil - serious - large;
    long aid = funded && !person.employee() && dice.chance(0.04) ? Money.share(rest, 500) : 0;
    long personPays = total - pooled - civil - serious - large - aid;
    long account = person.employee() ? Money.share(personPays, funded ? 600 : 1000) : 0;
    return new Funds(total, own, payFirst, inScope, pooled, civil, serious, large, aid, account);
  }

  long allFunds() {
    return pooled + civilServants + residentsSerious + employeesLarge + aid;
  }

  long person() {
    return total - allFunds();
  }

  long cash() {
    return person() - account;
  }

  private static long deductible(Appointment visit) {
    return visit.inpatient() ? 20_000 + 20_000L * visit.provider.level() : 0;
  }

  /** Share of the pooled fund in thousandths. */
  private static int ratio(Appointment visit) {
    boolean employee = visit.person.employee();
    return switch (visit.kind) {
      case INPATIENT -> (employee ? 880 : 740) - 30 * visit.provider.level();
      case CHRONIC -> employee ? 780 : 640;
      case CLINIC -> employee ? 580 : 460;
      case PHARMACY, OTHER -> 0;
    };
  }
}
