/** Rules that compare rows with each other: one file, one rule. */
@NullMarked
package org.claimsieve.rule.pattern;

import org.jspecify.annotations.NullMarked;
