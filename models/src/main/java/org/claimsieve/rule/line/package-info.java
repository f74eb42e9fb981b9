/** Rules that judge one fee line, all in one scan: one file, one rule. */
@NullMarked
package org.claimsieve.rule.line;

import org.jspecify.annotations.NullMarked;
