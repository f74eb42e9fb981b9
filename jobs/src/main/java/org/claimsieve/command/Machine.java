package org.claimsieve.command;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Where a bench ran.
 *
 * @param memoryBytes of the machine or the container
 */
record Machine(int cores, long memoryBytes, String java, String system) {
  private static final double GIB = 1L << 30;

  static Machine current() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        platform().getTotalMemorySize(),
        System.getProperty("java.vm.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }

  /** Processor time that this process has used, all its threads together, in nanoseconds. */
  static long processorNanos() {
    return platform().getProcessCpuTime();
  }

  /** Most heap that this process, and a child of it, may have, in bytes. */
  static long heapBytes() {
    return Long.parseLong(
        ManagementFactory.getPlatformMXBean(com.sun.management.HotSpotDiagnosticMXBean.class)
            .getVMOption("MaxHeapSize")
            .getValue());
  }

  private static com.sun.management.OperatingSystemMXBean platform() {
    return (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d cores, %.0f GiB, JDK %s, %s", cores, memoryBytes / GIB, java, system);
  }
}
