/** How rules, indicators and checks are found: by their type, so that no list is edited. */
@NullMarked
package org.claimsieve.catalog;

import org.jspecify.annotations.NullMarked;
