package org.claimsieve.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * Reads and writes that do not wait for each other, at once: while one is planned the other's tasks
 * run. Closing waits for all of them, so that nothing is still being written when the next step, or
 * the clearing up after a fault, begins.
 */
public final class Together implements AutoCloseable {
  private static final int AT_ONCE = 2;

  private final SparkSession spark;
  private final ExecutorService threads;
  private final List<Future<?>> started = new ArrayList<>();
  private boolean told;

  /** Work on that lake. */
  public Together(Lake lake) {
    this.spark = lake.spark();
    this.threads =
        Executors.newFixedThreadPool(
            AT_ONCE,
            work -> {
              Thread thread = new Thread(work, "together");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Starts work that yields something; asking for it waits and throws what the work threw. */
  public <T> Supplier<T> start(Supplier<T> work) {
    Future<T> future =
        threads.submit(
            () -> {
              SparkSession.setActiveSession(spark);
              return work.get();
            });
    started.add(future);
    return () -> {
      try {
        return wait(future);
      } catch (RuntimeException | Error e) {
        told = true;
        throw e;
      }
    };
  }

  /** Starts work that only writes. */
  public void start(Runnable work) {
    start(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Waits for all that was started. Throws what the first of them threw, the rest beside it, unless
   * the caller was told of a fault already.
   */
  @Override
  public void close() {
    threads.shutdown();
    Throwable thrown = null;
    for (Future<?> future : started) {
      try {
        wait(future);
      } catch (RuntimeException | Error e) {
        if (thrown == null) {
          thrown = e;
        } else if (thrown != e) {
          thrown.addSuppressed(e);
        }
      }
    }
    if (thrown != null && !told) {
      throw unchecked(thrown);
    }
  }

  private static <T> T wait(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw unchecked(Objects.requireNonNullElse(e.getCause(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading or writing the lake", e);
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
  }
}
