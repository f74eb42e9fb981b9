/**
 * A source layout (YAML) maps any CSV shape to the schema; raw text becomes typed rows, or is
 * refused with file, line and reason.
 */
@NullMarked
package org.claimsieve.source;

import org.jspecify.annotations.NullMarked;
