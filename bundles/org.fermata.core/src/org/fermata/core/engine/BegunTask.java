// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import org.fermata.core.Registration;
import org.fermata.core.internal.batch.AwaitedBatch;

/** A task on its way, as a batch of one. */
final class BegunTask<T> implements Pending<T> {

	private final RoutineContext context;
	private final AwaitedBatch<T> batch;
	final Runnable cancel;
	private boolean cancelled;

	BegunTask(RoutineContext context, AwaitedBatch<T> batch) {
		this.context = context;
		this.batch = batch;
		this.cancel = batch::cancel;
	}

	@Override
	public boolean isReady() {
		boolean over = batch.isOver();
		if (over) {
			context.closed(cancel); // nothing is left to be cancelled when the routine returns
		}
		return over;
	}

	/** The batch wakes the routine itself when it is over. */
	@Override
	public Registration onChange(Runnable listener) {
		return Registration.NONE;
	}

	@Override
	public void cancel() {
		cancelled = !isReady();
		batch.cancel();
	}

	boolean isOf(RoutineContext other) {
		return context == other;
	}

	boolean isCancelled() {
		return cancelled;
	}

	AwaitedBatch<T> batch() {
		return batch;
	}
}
