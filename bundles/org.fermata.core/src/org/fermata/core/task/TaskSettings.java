// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.fermata.core.cancel.Graces;

/**
 * How a task runs, beside what it does. Immutable; {@link Task} has a method for each of these.
 *
 * @param weight its share of a batch's progress, at least 0
 * @param workers where it runs; empty for where its batch does
 * @param timeout how long one attempt may take; empty for as long as it likes
 * @param graces how patient a cancel or a time-out is with it; empty for the engine's
 * @param isInterruptible whether the second step of the ladder interrupts its thread
 * @param retry what happens when an attempt fails
 */
public record TaskSettings(long weight, Optional<Workers> workers, Optional<Duration> timeout,
		Optional<Graces> graces, boolean isInterruptible, Retry retry) {

	/** What holds for a task that says nothing. */
	public static final TaskSettings DEFAULT = new TaskSettings(1, Optional.empty(), Optional.empty(),
			Optional.empty(), true, Retry.NEVER);

	/**
	 * @throws IllegalArgumentException if the weight is negative or the time-out not positive
	 * @throws NullPointerException if something is null
	 */
	public TaskSettings {
		if (weight < 0) {
			throw new IllegalArgumentException("A task cannot weigh less than nothing: " + weight);
		}
		if (timeout.isPresent() && !timeout.get().isPositive()) {
			throw new IllegalArgumentException("A time-out must be longer than nothing, not " + timeout.get());
		}
		Objects.requireNonNull(workers);
		Objects.requireNonNull(graces);
		Objects.requireNonNull(retry);
	}

	/** Whether a task can simply be called: nothing of its own is to be watched while it runs. */
	public boolean isPlain() {
		return timeout.isEmpty() && graces.isEmpty() && isInterruptible && retry == Retry.NEVER;
	}

	TaskSettings withWeight(long newWeight) {
		return new TaskSettings(newWeight, workers, timeout, graces, isInterruptible, retry);
	}

	TaskSettings withWorkers(Workers newWorkers) {
		return new TaskSettings(weight, Optional.of(newWorkers), timeout, graces, isInterruptible, retry);
	}

	TaskSettings withTimeout(Duration newTimeout) {
		return new TaskSettings(weight, workers, Optional.of(newTimeout), graces, isInterruptible, retry);
	}

	TaskSettings withGraces(Graces newGraces) {
		return new TaskSettings(weight, workers, timeout, Optional.of(newGraces), isInterruptible, retry);
	}

	TaskSettings uninterruptible() {
		return new TaskSettings(weight, workers, timeout, graces, false, retry);
	}

	TaskSettings withRetry(Retry newRetry) {
		return new TaskSettings(weight, workers, timeout, graces, isInterruptible, newRetry);
	}
}
