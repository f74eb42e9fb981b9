package org.claimsieve.city;

/** An in-patient item charged to a clinic visit. */
final class ItemVisitKind extends ForbiddenItem {
  @Override
  public String name() {
    return "item-visit-kind";
  }

  @Override
  boolean forbidden(Item item, Eligibility eligibility) {
    return item.drug()
        && eligibility.sex(item)
        && eligibility.age(item)
        && eligibility.level(item)
        && !eligibility.kind(item);
  }

  @Override
  boolean place(Provider provider) {
    return provider.kind().beds() && provider.level() >= 1;
  }
}
