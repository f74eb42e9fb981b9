package org.claimsieve.city;

/** An item that only a higher level may charge. */
final class ItemLevel extends ForbiddenItem {
  @Override
  public String name() {
    return "item-level";
  }

  @Override
  boolean forbidden(Item item, Eligibility eligibility) {
    return eligibility.sex(item)
        && eligibility.age(item)
        && !eligibility.level(item)
        && eligibility.kind(item);
  }

  @Override
  boolean place(Provider provider) {
    return provider.kind() != ProviderKind.PHARMACY && provider.level() < 3;
  }
}
