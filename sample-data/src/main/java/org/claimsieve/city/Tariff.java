package org.claimsieve.city;

/** What an institution asks for an item: never above the limit of its level. */
final class Tariff {
  private static final int[] LEVEL_PERCENT = {65, 75, 88, 100};

  private final long seed;

  Tariff(long seed) {
    this.seed = seed;
  }

  /** Unit price in fen. Services follow the level, goods vary by a few per cent. */
  long price(Provider provider, Item item) {
    long asked = item.service() ? serviceFee(provider, item) : goodsPrice(provider, item);
    long limit = item.limit(provider.level());
    return limit > 0 ? Math.min(asked, limit) : asked;
  }

  private static long serviceFee(Provider provider, Item item) {
    return Math.max(1, item.price() * LEVEL_PERCENT[provider.level()] / 100);
  }

  private long goodsPrice(Provider provider, Item item) {
    Dice dice = Dice.of(seed, Streams.TARIFF, provider.index(), item.code().hashCode());
    int percent =
        provider.kind() == ProviderKind.PHARMACY ? dice.between(100, 115) : dice.between(96, 104);
    return Math.max(1, item.price() * percent / 100);
  }
}
