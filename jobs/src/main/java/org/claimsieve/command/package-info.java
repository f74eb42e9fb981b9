/** The command line: one picocli class per command, and what they share. */
@NullMarked
package org.claimsieve.command;

import org.jspecify.annotations.NullMarked;
