package org.claimsieve.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.util.AccumulatorV2;

/**
 * Tallies by file, brought from the tasks to the driver. A file that is read twice, because a task
 * failed or a stage ran again, counts once.
 */
final class ReadTallies extends AccumulatorV2<ReadTallies.OfFile, Map<String, ReadTally>> {
  private static final long serialVersionUID = 1L;

  /** The tally of one file. */
  record OfFile(String file, ReadTally tally) {}

  private final ConcurrentHashMap<String, ReadTally> byFile = new ConcurrentHashMap<>();

  @Override
  public boolean isZero() {
    return byFile.isEmpty();
  }

  @Override
  public AccumulatorV2<OfFile, Map<String, ReadTally>> copy() {
    ReadTallies copy = new ReadTallies();
    copy.byFile.putAll(byFile);
    return copy;
  }

  @Override
  public void reset() {
    byFile.clear();
  }

  @Override
  public void add(OfFile read) {
    byFile.put(read.file(), read.tally());
  }

  @Override
  public void merge(AccumulatorV2<OfFile, Map<String, ReadTally>> other) {
    byFile.putAll(other.value());
  }

  @Override
  public Map<String, ReadTally> value() {
    return byFile;
  }
}
