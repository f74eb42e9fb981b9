package org.claimsieve.anomaly;

import java.util.ArrayList;
import java.util.List;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * How a forest is trained.
 *
 * @param trees trees of the forest
 * @param sampleRows settlements drawn from the reference window, at most
 * @param treeRows settlements drawn from those for each tree, at most
 * @param maxDepth splits from a root to its deepest leaf
 * @param leastPeers settlements that a peer group needs before it has a standard of its own
 * @param peerRows settlements of a peer group that its standard is computed from, at most
 * @param seed decides every draw
 */
public record Options(
    int trees,
    int sampleRows,
    int treeRows,
    int maxDepth,
    int leastPeers,
    int peerRows,
    long seed) {
  private static final Options DEFAULTS =
      new Options(100, 20_000, 256, 10, 30, 20_000, 20_240_630L);

  public Options {
    List<String> faults = new ArrayList<>();
    within(faults, "trees", trees, 1, 2_000);
    within(faults, "sample-rows", sampleRows, 2, 200_000);
    within(faults, "tree-rows", treeRows, 2, 10_000);
    within(faults, "max-depth", maxDepth, 1, 30);
    within(faults, "least-peers", leastPeers, 2, 10_000);
    within(faults, "peer-rows", peerRows, 100, 200_000);
    if (leastPeers > peerRows) {
      faults.add("least-peers is " + leastPeers + ", allowed is at most peer-rows, " + peerRows);
    }
    if (!faults.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, "anomaly model", faults);
    }
  }

  /** 100 trees of 256 settlements out of 20,000, and standards of at least 30 peers. */
  public static Options defaults() {
    return DEFAULTS;
  }

  /** The same with another seed. */
  public Options withSeed(long other) {
    return new Options(trees, sampleRows, treeRows, maxDepth, leastPeers, peerRows, other);
  }

  /** The same with another number of trees. */
  public Options withTrees(int other) {
    return new Options(other, sampleRows, treeRows, maxDepth, leastPeers, peerRows, seed);
  }

  private static void within(List<String> faults, String name, int value, int low, int high) {
    if (value < low || value > high) {
      faults.add(name + " is " + value + ", allowed are " + low + " to " + high);
    }
  }
}
