/** Rules that judge one settlement, all in one scan: one file, one rule. */
@NullMarked
package org.claimsieve.rule.claim;

import org.jspecify.annotations.NullMarked;
