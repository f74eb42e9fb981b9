/** The rule base (规则库): contracts and the one-scan engine. */
@NullMarked
package org.claimsieve.rule;

import org.jspecify.annotations.NullMarked;
