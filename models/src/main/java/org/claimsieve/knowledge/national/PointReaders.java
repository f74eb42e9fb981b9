package org.claimsieve.knowledge.national;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every reader by the rule classes that it reads. */
public final class PointReaders {
  private static final List<PointReader> ALL =
      List.of(
          new SexReader(),
          new ChildReader(),
          new LevelReader(),
          new VisitReader(),
          new CourseReader(),
          new FrequencyReader(),
          new IntervalReader(),
          new PairReader());

  private final Map<String, PointReader> byClass = new HashMap<>();

  /** The readers of this version. */
  public PointReaders() {
    for (PointReader reader : ALL) {
      reader.ruleClasses().forEach(name -> byClass.put(name, reader));
    }
  }

  /** The reader of a rule class; empty where its text is not read by any. */
  public Optional<PointReader> of(String ruleClass) {
    return Optional.ofNullable(byClass.get(ruleClass));
  }
}
