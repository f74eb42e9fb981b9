/** Rules on two items that stand together or fail to, all in one pass: one file, one rule. */
@NullMarked
package org.claimsieve.rule.pair;

import org.jspecify.annotations.NullMarked;
