/** The bureau's own rules as files: read, checked against the columns, tested. */
@NullMarked
package org.claimsieve.localrule;

import org.jspecify.annotations.NullMarked;
