// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import org.fermata.core.cancel.Cancellation;

/** The progress of one operation: the whole that {@link ProgressPart parts} are of. */
public final class ProgressCounter implements Progress {

	private final ProgressView whole;

	/** @param cancellation what {@link #isCancelled} answers by */
	public ProgressCounter(Cancellation cancellation) {
		whole = new ProgressView(new ProgressNode(), cancellation);
	}

	/** The same counter for work that can be stopped separately, such as a batch that was closed early; its parts, too. */
	public Progress stoppedBy(Cancellation other) {
		return whole.stoppedBy(other);
	}

	@Override
	public void begin(String message, long total, ProgressUnit unit) {
		whole.begin(message, total, unit);
	}

	@Override
	public void add(long amount) {
		whole.add(amount);
	}

	@Override
	public void message(String message) {
		whole.message(message);
	}

	@Override
	public void total(long total) {
		whole.total(total);
	}

	@Override
	public ProgressPart part(long amount) {
		return whole.part(amount);
	}

	@Override
	public ProgressSnapshot snapshot() {
		return whole.snapshot();
	}

	@Override
	public boolean isCancelled() {
		return whole.isCancelled();
	}

	@Override
	public void checkCancelled() {
		whole.checkCancelled();
	}
}
