/** The points of the national knowledge base as they are published: free text, read with care. */
@NullMarked
package org.claimsieve.knowledge.national;

import org.jspecify.annotations.NullMarked;
