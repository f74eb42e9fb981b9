package org.claimsieve.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import smile.anomaly.IsolationForest;
import smile.anomaly.IsolationTree;
import smile.math.MathEx;
import smile.stat.distribution.GaussianDistribution;

/**
 * Isolation forest (Liu, Ting and Zhou, 2008) with axis-parallel splits: strange is what few random
 * splits set apart.
 *
 * <p>The trees are Smile's. The forest is put together here because {@code IsolationForest.fit} of
 * Smile 3.1.1 gives every tree all rows whatever its sampling rate, and grows trees on threads
 * whose generators it does not seed.
 */
final class IsolationForestDetector implements AnomalyDetector {
  private static final long serialVersionUID = 1L;
  private static final int AXIS_PARALLEL = 0;
  private static final double NINE_DECIMALS = 1e9;
  private static final Object ONE_FIT_AT_A_TIME = new Object();

  private final IsolationForest forest;
  private final int width;

  private IsolationForestDetector(IsolationForest forest, int width) {
    this.forest = forest;
    this.width = width;
  }

  /** Fits a forest; rows, their order and the options decide it to the last bit. */
  static IsolationForestDetector fit(double[][] rows, Options options) {
    if (rows.length < 2) {
      throw new IllegalArgumentException("a forest needs two rows, got " + rows.length);
    }
    ForkJoinPool oneThread = new ForkJoinPool(1);
    try {
      synchronized (ONE_FIT_AT_A_TIME) {
        IsolationForest grown = oneThread.submit(() -> grow(rows, options)).join();
        return new IsolationForestDetector(grown, rows[0].length);
      }
    } finally {
      oneThread.shutdown();
    }
  }

  @Override
  public int width() {
    return width;
  }

  /** Nine decimals: the last bits of a power differ between processors. */
  @Override
  public double score(double[] vector) {
    return Math.rint(forest.score(vector) * NINE_DECIMALS) / NINE_DECIMALS;
  }

  private static IsolationForest grow(double[][] rows, Options options) {
    forgetSpareNormal(options.seed());
    MathEx.setSeed(options.seed());
    int treeRows = Math.min(options.treeRows(), rows.length);
    IsolationTree[] trees = new IsolationTree[options.trees()];
    for (int i = 0; i < trees.length; i++) {
      trees[i] = new IsolationTree(draw(rows, treeRows), options.maxDepth(), AXIS_PARALLEL);
    }
    return new IsolationForest(treeRows, AXIS_PARALLEL, trees);
  }

  private static List<double[]> draw(double[][] rows, int count) {
    int[] order = MathEx.permutate(rows.length);
    List<double[]> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drawn.add(rows[order[i]]);
    }
    return drawn;
  }

  /**
   * Normals come in pairs and Smile's shared distribution keeps the second of a pair for whoever
   * asks next, so a fit would begin with what an earlier one left behind.
   */
  private static void forgetSpareNormal(long seed) {
    GaussianDistribution shared = GaussianDistribution.getInstance();
    MathEx.setSeed(seed);
    double firstOfPair = new GaussianDistribution(0, 1).rand();
    MathEx.setSeed(seed);
    boolean hadNoSpare = shared.rand() == firstOfPair;
    if (hadNoSpare) {
      shared.rand();
    }
  }
}
