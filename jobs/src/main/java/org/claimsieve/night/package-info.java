/** The night, top to bottom. */
@NullMarked
package org.claimsieve.night;

import org.jspecify.annotations.NullMarked;
