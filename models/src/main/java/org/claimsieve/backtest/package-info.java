/**
 * What one rule finds over a range of settlement days, beside what the live rules found there: the
 * figures of a back-test.
 */
@NullMarked
package org.claimsieve.backtest;

import org.jspecify.annotations.NullMarked;
