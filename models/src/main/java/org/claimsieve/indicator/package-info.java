/** One indicator, one file. */
@NullMarked
package org.claimsieve.indicator;

import org.jspecify.annotations.NullMarked;
