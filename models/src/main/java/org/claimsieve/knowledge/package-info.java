/** The knowledge base (知识库): limits by item code, valid by service date. */
@NullMarked
package org.claimsieve.knowledge;

import org.jspecify.annotations.NullMarked;
