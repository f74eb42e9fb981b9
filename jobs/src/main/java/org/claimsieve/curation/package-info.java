/**
 * The knowledge base as it lies in a home: read and written, filled from published points and from
 * a bureau's sheets, checked, and kept in versions.
 */
@NullMarked
package org.claimsieve.curation;

import org.jspecify.annotations.NullMarked;
