/** The synthetic city: deterministic by seed, with a truth of planted schemes. */
@NullMarked
package org.claimsieve.city;

import org.jspecify.annotations.NullMarked;
