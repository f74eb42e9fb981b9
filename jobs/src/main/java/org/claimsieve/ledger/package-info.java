/** The workflow database, and in it the ledger: files, rows and fen, what came, where it went. */
@NullMarked
package org.claimsieve.ledger;

import org.jspecify.annotations.NullMarked;
