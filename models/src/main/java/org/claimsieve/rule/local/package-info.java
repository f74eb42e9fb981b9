/** Rules that a bureau writes itself, as SQL text: a line or claim rule like any other. */
@NullMarked
package org.claimsieve.rule.local;

import org.jspecify.annotations.NullMarked;
