package org.claimsieve.night;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * The process that holds a lease.
 *
 * @param token differs for each taking, also within one process
 * @param processStart tells a process from a later one with the same number
 * @param taken when it took the lease
 */
public record Owner(
    String token,
    String host,
    long pid,
    OffsetDateTime processStart,
    OffsetDateTime taken,
    OffsetDateTime heartbeat) {

  static Owner thisProcess() {
    OffsetDateTime now = NightRuns.now().truncatedTo(ChronoUnit.MILLIS);
    return new Owner(
        UUID.randomUUID().toString(),
        thisHost(),
        ProcessHandle.current().pid(),
        startOf(ProcessHandle.current()).orElse(now),
        now,
        now);
  }

  /** Whether the process is known to be gone: only its own host can tell. */
  boolean gone() {
    return host.equals(thisHost())
        && ProcessHandle.of(pid)
            .filter(ProcessHandle::isAlive)
            .filter(p -> startOf(p).map(start -> start.isEqual(processStart)).orElse(true))
            .isEmpty();
  }

  private static Optional<OffsetDateTime> startOf(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(Owner::toMillis)
        .map(instant -> instant.atOffset(ZoneOffset.UTC));
  }

  private static Instant toMillis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private static String thisHost() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
