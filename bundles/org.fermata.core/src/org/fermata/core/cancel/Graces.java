// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.cancel;

import java.time.Duration;

/**
 * How patient the cancellation ladder is.
 *
 * @param beforeInterrupt from the request until the threads still at work are interrupted
 * @param beforeAbandon from the interrupt until the work is given up: its late result is discarded and
 *        the thread that would not stop is listed by the engine
 */
public record Graces(Duration beforeInterrupt, Duration beforeAbandon) {

	/** Long enough for work that looks at its progress now and then, short enough for somebody who waits. */
	public static final Graces DEFAULT = new Graces(Duration.ofMillis(300), Duration.ofSeconds(5));

	/** @throws IllegalArgumentException if a grace is negative */
	public Graces {
		if (beforeInterrupt.isNegative() || beforeAbandon.isNegative()) {
			throw new IllegalArgumentException(
					"A grace cannot be negative: " + beforeInterrupt + ", " + beforeAbandon);
		}
	}
}
