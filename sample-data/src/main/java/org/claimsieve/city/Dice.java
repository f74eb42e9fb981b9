package org.claimsieve.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A stream of pseudo-random numbers (splitmix64) that depends only on the seed and the ids it is
 * made from, so that whoever is generated first changes nobody else.
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** The stream of that seed and those ids. */
  static Dice of(long seed, long... ids) {
    long hash = mix(seed + GOLDEN);
    for (long id : ids) {
      hash = mix(hash ^ mix(id + GOLDEN));
    }
    return new Dice(hash);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in 0 (inclusive) to 1 (exclusive). */
  double share() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return share() < probability;
  }

  /** Uniform in 0 (inclusive) to {@code bound} (exclusive). */
  int below(int bound) {
    return (int) ((next() >>> 33) % bound);
  }

  /** Uniform, both ends inclusive. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** Standard normal. */
  double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - share()));
    return radius * StrictMath.cos(2 * Math.PI * share());
  }

  /** Days to wait for the next event of a daily probability, at least 1. */
  int gap(double daily) {
    double days = StrictMath.log(1 - share()) / StrictMath.log(1 - daily);
    return 1 + (int) Math.min(days, 100_000);
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** Some of a list, in an order of its own, none twice. */
  <T> List<T> some(List<T> list, int count) {
    List<T> shuffled = new ArrayList<>(list);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      Collections.swap(shuffled, i, below(i + 1));
    }
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}
