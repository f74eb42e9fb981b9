package org.claimsieve.night;

import java.util.Optional;

/** Which ClaimSieve this is. */
public final class Version {
  private Version() {}

  /** Version of the running program, from its jar; {@code dev} when it runs from class folders. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
