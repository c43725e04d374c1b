// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.util.Objects;

import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;

/**
 * What a batch is in its operation's progress.
 *
 * @param message what is being done, in words
 * @param total the sum of the weights of all tasks, or {@link Progress#UNKNOWN}
 * @param unit what the weights count
 */
public record BatchPhase(String message, long total, ProgressUnit unit) {

	/** @throws IllegalArgumentException if the total is negative and not unknown */
	public BatchPhase {
		Objects.requireNonNull(message);
		Objects.requireNonNull(unit);
		if (total < 0 && total != Progress.UNKNOWN) {
			throw new IllegalArgumentException("A batch cannot have " + total + " to do");
		}
	}
}
