/**
 * A list as web page, spreadsheet and CSV, and a back-test as web page: {@link
 * org.claimsieve.report.InspectionList} or {@link org.claimsieve.report.BacktestReport} in, files
 * out.
 *
 * <p>Masking: names arrive masked from the lake (张*) and there is no field for a certificate
 * number. Renderers print what they are given; they neither unmask nor mask, and a renderer that
 * needs a full name is wrong.
 */
@NullMarked
package org.claimsieve.report;

import org.jspecify.annotations.NullMarked;
