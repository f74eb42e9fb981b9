/**
 * Every table once: column names, types, keys, units and meaning. No other place spells a column.
 */
@NullMarked
package org.claimsieve.schema;

import org.jspecify.annotations.NullMarked;
