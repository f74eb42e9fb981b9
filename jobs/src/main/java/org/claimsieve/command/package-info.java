/** One picocli class per command. */
@NullMarked
package org.claimsieve.command;

import org.jspecify.annotations.NullMarked;
