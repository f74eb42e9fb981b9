package org.claimsieve.night;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The right to change this home, held by one process at a time. A heartbeat keeps it; it passes on
 * when the holder is dead: its process is gone from this host, or its heartbeat is older than a
 * minute.
 */
public final class Lease implements AutoCloseable {
  static final Duration BEAT = Duration.ofSeconds(5);
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
  private static final int TRIES = 3;

  private final String name;
  private final Leases leases;
  private final Owner owner;
  private final ScheduledExecutorService beats;
  private volatile boolean lost;

  private Lease(String name, Leases leases, Owner owner) {
    this.name = name;
    this.leases = leases;
    this.owner = owner;
    this.beats =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lease-" + name);
              thread.setDaemon(true);
              return thread;
            });
    Future<?> unused =
        beats.scheduleAtFixedRate(
            this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Takes the lease of that name, or stops with who holds it. */
  public static Lease take(WorkflowDatabase database, String name) {
    Leases leases = new Leases(database);
    Owner self = Owner.thisProcess();
    for (int i = 0; i < TRIES; i++) {
      if (leases.take(name, self)) {
        return new Lease(name, leases, self);
      }
      Optional<Owner> holder = leases.owner(name);
      if (holder.isPresent() && !clearIfDead(leases, name, holder.get())) {
        throw busy(name, holder.get());
      }
    }
    throw Problem.of(Category.BUSY, "another start took the lease " + name + " just now");
  }

  /** Who holds the lease of that name and is alive. */
  public static Optional<Owner> holder(WorkflowDatabase database, String name) {
    return new Leases(database).owner(name).filter(owner -> !isDead(owner));
  }

  /** Stops where another process took the lease over because this one was asleep for too long. */
  void requireHeld() {
    if (lost) {
      throw Problem.of(
          Category.BUSY,
          "this process slept for more than %d s and another took over; nothing further is written"
              .formatted(PATIENCE.toSeconds()));
    }
  }

  @Override
  public void close() {
    beats.shutdownNow();
    leases.release(name, owner);
  }

  private static boolean clearIfDead(Leases leases, String name, Owner holder) {
    if (!isDead(holder)) {
      return false;
    }
    LOG.warn("The lease {} passes on: its holder {} is dead", name, holder);
    leases.clear(name, holder);
    return true;
  }

  private static boolean isDead(Owner owner) {
    return owner.gone() || owner.heartbeat().plus(PATIENCE).isBefore(NightRuns.now());
  }

  private void beat() {
    try {
      lost = lost || !leases.beat(name, owner);
    } catch (DataAccessException e) {
      LOG.warn("The heartbeat of lease {} did not reach the database", name, e);
    }
  }

  private static Problem busy(String name, Owner holder) {
    return Problem.of(
        Category.BUSY,
        "already running (%s): process %d on %s since %s, last heard of at %s. Wait for it, or stop it there."
            .formatted(
                name,
                holder.pid(),
                holder.host(),
                holder.taken().truncatedTo(ChronoUnit.SECONDS),
                holder.heartbeat().truncatedTo(ChronoUnit.SECONDS)));
  }
}
