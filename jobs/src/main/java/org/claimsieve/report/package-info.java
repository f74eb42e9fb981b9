/** A list as web page, spreadsheet and CSV. */
@NullMarked
package org.claimsieve.report;

import org.jspecify.annotations.NullMarked;
