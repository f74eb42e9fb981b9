/** All reading and writing of tables: stage on a branch, audit, publish, read as of a snapshot. */
@NullMarked
package org.claimsieve.lake;

import org.jspecify.annotations.NullMarked;
