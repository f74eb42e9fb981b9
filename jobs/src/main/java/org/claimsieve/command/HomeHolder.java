package org.claimsieve.command;

import java.nio.file.Path;

/**
 * Who knows the value of {@code --home}; commands see this and not the root with all its commands.
 */
interface HomeHolder {
  Path home();
}
