/**
 * Cross checks of what a night brought: warnings with counts, a share and examples, never a reason
 * to refuse. A check is a value in the file of its subject.
 */
@NullMarked
package org.claimsieve.quality;

import org.jspecify.annotations.NullMarked;
