/** The night, top to bottom: the lease, the steps in their order, resumption, progress. */
@NullMarked
package org.claimsieve.night;

import org.jspecify.annotations.NullMarked;
