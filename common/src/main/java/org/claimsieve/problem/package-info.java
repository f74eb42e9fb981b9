/** What can go wrong, in categories that a caller and an operator can act on. */
@NullMarked
package org.claimsieve.problem;

import org.jspecify.annotations.NullMarked;
