/** Rules on how much of one item adds up, all in one pass: one file, one rule. */
@NullMarked
package org.claimsieve.rule.tally;

import org.jspecify.annotations.NullMarked;
