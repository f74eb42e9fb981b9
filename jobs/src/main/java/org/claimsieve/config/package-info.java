/** One typed configuration: all faults at once, unknown keys refused. */
@NullMarked
package org.claimsieve.config;

import org.jspecify.annotations.NullMarked;
