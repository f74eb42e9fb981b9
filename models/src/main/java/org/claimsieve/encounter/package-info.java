/** Settlements become stays: mid-stay settlements joined, refunds netted. */
@NullMarked
package org.claimsieve.encounter;

import org.jspecify.annotations.NullMarked;
