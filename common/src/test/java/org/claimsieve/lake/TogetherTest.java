package org.claimsieve.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.TestSpark;
import org.junit.jupiter.api.Test;

final class TogetherTest {
  private final Lake lake = new Lake(TestSpark.session());

  @Test
  void twoWorksRunAtOnceOnTheLakesSession() {
    CountDownLatch both = new CountDownLatch(2);
    try (Together together = new Together(lake)) {
      Supplier<Boolean> one = together.start(() -> met(both));
      Supplier<Boolean> other = together.start(() -> met(both));

      assertThat(one.get()).isTrue();
      assertThat(other.get()).isTrue();
      assertThat(together.start(() -> SparkSession.active() == lake.spark()).get()).isTrue();
    }
  }

  @Test
  void closingWaitsForTheOthersAndThenTellsTheFault() {
    AtomicBoolean ended = new AtomicBoolean();
    CountDownLatch failed = new CountDownLatch(1);
    assertThatThrownBy(
            () -> {
              try (Together together = new Together(lake)) {
                together.start(
                    (Runnable)
                        () -> {
                          failed.countDown();
                          throw new IllegalArgumentException("first");
                        });
                together.start(
                    (Runnable)
                        () -> {
                          met(failed);
                          ended.set(true);
                          throw new IllegalArgumentException("second");
                        });
              }
            })
        .hasMessage("first")
        .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("second"));
    assertThat(ended).isTrue();
  }

  @Test
  void anErrorOfOneDoesNotEndTheWaitForTheOther() {
    AtomicBoolean ended = new AtomicBoolean();
    CountDownLatch failed = new CountDownLatch(1);
    assertThatThrownBy(
            () -> {
              try (Together together = new Together(lake)) {
                together.start(
                    (Runnable)
                        () -> {
                          failed.countDown();
                          throw new StackOverflowError("first");
                        });
                together.start(
                    (Runnable)
                        () -> {
                          met(failed);
                          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
                          ended.set(true);
                        });
              }
            })
        .isInstanceOf(StackOverflowError.class);
    assertThat(ended).isTrue();
  }

  @Test
  void aFaultThatTheCallerWasToldOfIsToldOnce() {
    assertThatThrownBy(
            () -> {
              try (Together together = new Together(lake)) {
                Supplier<Object> failing =
                    together.start(
                        () -> {
                          throw new IllegalArgumentException("told");
                        });
                failing.get();
              }
            })
        .hasMessage("told")
        .hasNoSuppressedExceptions();
  }

  private static boolean met(CountDownLatch latch) {
    latch.countDown();
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
