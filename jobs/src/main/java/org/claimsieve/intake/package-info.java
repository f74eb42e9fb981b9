/** The files of a night become rows of the lake: found, typed, versioned, balanced, published. */
@NullMarked
package org.claimsieve.intake;

import org.jspecify.annotations.NullMarked;
