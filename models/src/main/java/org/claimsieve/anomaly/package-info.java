/** Detectors, attribution and model cards; the only place that sees Smile. */
@NullMarked
package org.claimsieve.anomaly;

import org.jspecify.annotations.NullMarked;
