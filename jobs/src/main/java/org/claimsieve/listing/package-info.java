/**
 * Fills the records of a list from the tables of a night; the only place where report meets Spark.
 */
@NullMarked
package org.claimsieve.listing;

import org.jspecify.annotations.NullMarked;
