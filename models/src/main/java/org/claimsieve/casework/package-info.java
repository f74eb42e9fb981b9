/** Findings and scores become cases: one yuan counted once, ranked within capacity. */
@NullMarked
package org.claimsieve.casework;

import org.jspecify.annotations.NullMarked;
