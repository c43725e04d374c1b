// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.progress;

import org.fermata.core.cancel.Cancellation;

/** A progress in the hands of work that a certain cancellation stops. */
final class ProgressView implements ProgressPart {

	private final ProgressNode node;
	private final Cancellation cancellation;

	ProgressView(ProgressNode node, Cancellation cancellation) {
		this.node = node;
		this.cancellation = cancellation;
	}

	@Override
	public ProgressView stoppedBy(Cancellation other) {
		return new ProgressView(node, other);
	}

	@Override
	public void begin(String message, long total, ProgressUnit unit) {
		node.begin(message, total, unit);
	}

	@Override
	public void add(long amount) {
		node.phase().done.add(amount);
	}

	@Override
	public void message(String message) {
		node.phase().message = message;
	}

	@Override
	public void total(long total) {
		node.total(total);
	}

	@Override
	public ProgressPart part(long amount) {
		return new ProgressView(node.part(amount), cancellation);
	}

	@Override
	public ProgressSnapshot snapshot() {
		return Sampling.of(node);
	}

	@Override
	public boolean isCancelled() {
		return cancellation.isRequested();
	}

	@Override
	public void checkCancelled() {
		cancellation.check();
	}

	@Override
	public void close() {
		node.close();
	}
}
