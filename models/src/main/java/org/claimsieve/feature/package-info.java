/** Facts computed once a night and shared by indicators, rules and scores. */
@NullMarked
package org.claimsieve.feature;

import org.jspecify.annotations.NullMarked;
