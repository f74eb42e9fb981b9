/** Files, rows and fen: what came, where it went. */
@NullMarked
package org.claimsieve.ledger;

import org.jspecify.annotations.NullMarked;
