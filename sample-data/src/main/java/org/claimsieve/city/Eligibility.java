package org.claimsieve.city;

/** What an honest institution may charge to this patient at this visit. */
final class Eligibility {
  private final Appointment visit;
  private final int youngest;
  private final int oldest;

  Eligibility(Appointment visit) {
    this.visit = visit;
    this.youngest = visit.person.age(visit.begin);
    this.oldest = visit.person.age(visit.end);
  }

  boolean allows(Item item) {
    return sex(item) && age(item) && level(item) && kind(item);
  }

  private boolean sex(Item item) {
    return item.allowsSex(visit.person.sex());
  }

  /** Fits on every day of the visit, birthdays included. */
  private boolean age(Item item) {
    return item.allowsAge(youngest) && item.allowsAge(oldest);
  }

  private boolean level(Item item) {
    return item.allowsLevel(visit.provider.level());
  }

  private boolean kind(Item item) {
    return item.allows(visit.kind);
  }
}
