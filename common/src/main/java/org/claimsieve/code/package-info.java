/**
 * Value sets and code forms of the national platform. The first two digits of a code are national,
 * what follows is local: codes are matched by prefix.
 */
@NullMarked
package org.claimsieve.code;

import org.jspecify.annotations.NullMarked;
