package org.claimsieve.problem;

/** Whose fault a problem is, and the exit code that says so to cron and Airflow. */
public enum Category {
  /** A fault in ClaimSieve itself. */
  OURS(1),
  /** Wrong usage or configuration. */
  CONFIGURATION(2),
  /** Input refused; nothing was published. */
  INPUT(3),
  /** Another run holds the lease. */
  BUSY(4),
  /** Memory, disk or a service is missing. */
  RESOURCES(5);

  private final int exitCode;

  Category(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The process's exit code. */
  public int exitCode() {
    return exitCode;
  }
}
