package org.claimsieve.city;

/** An item for the other sex. */
final class ItemSex extends ForbiddenItem {
  @Override
  public String name() {
    return "item-sex";
  }

  @Override
  boolean forbidden(Item item, Eligibility eligibility) {
    return !eligibility.sex(item)
        && eligibility.age(item)
        && eligibility.level(item)
        && eligibility.kind(item);
  }
}
