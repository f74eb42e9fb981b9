package org.claimsieve.night;

import java.time.Duration;
import java.time.OffsetDateTime;

/** One attempt at one step; an attempt that was killed left none. */
public record StepRun(
    String step, boolean completed, OffsetDateTime started, Duration duration, long sparkJobs) {}
