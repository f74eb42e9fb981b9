package org.claimsieve.knowledge.national;

import java.util.Optional;
import java.util.Set;

/**
 * Reads the text of some rule classes. What a text does not surely say is not read but left to a
 * person: a limit that was guessed would accuse.
 */
public interface PointReader {
  /** Names of the rule classes whose points it reads. */
  Set<String> ruleClasses();

  /**
   * The limit that the point states, in the words of {@link #form}; empty where it does not surely
   * state one.
   */
  Optional<String> read(PublishedPoint point);

  /** What a limit looks like, in one sentence. */
  String form();
}
