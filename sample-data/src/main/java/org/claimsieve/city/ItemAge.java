package org.claimsieve.city;

/** An item for another age, on the first and on the last day of the visit. */
final class ItemAge extends ForbiddenItem {
  @Override
  public String name() {
    return "item-age";
  }

  @Override
  boolean forbidden(Item item, Eligibility eligibility) {
    return eligibility.sex(item)
        && !eligibility.age(item)
        && eligibility.level(item)
        && eligibility.kind(item);
  }
}
