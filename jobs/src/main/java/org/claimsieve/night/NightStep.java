package org.claimsieve.night;

/**
 * One stage of a night. It may be killed at any point and is then run again from its beginning, so
 * it publishes its result at once, last, and in place of an earlier one.
 */
public interface NightStep {
  /** Short, lower case, the same for ever: the job history knows the step by it. */
  String name();

  void run(NightContext context);
}
