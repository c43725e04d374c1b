// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.tape;

import java.util.function.Consumer;

import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.progress.ProgressUnit;

/**
 * A progress that makes an event of each phase which the thread begins that it was made on. Others may use
 * it, too; when they do so is not the routine's doing, and no replay could expect it.
 */
final class WatchedProgress implements Progress {

	private final Progress progress;
	private final Consumer<TapeEvent> begun;
	private final Thread routine = Thread.currentThread();

	WatchedProgress(Progress progress, Consumer<TapeEvent> begun) {
		this.progress = progress;
		this.begun = begun;
	}

	@Override
	public void begin(String message, long total, ProgressUnit unit) {
		if (Thread.currentThread() == routine) {
			begun.accept(TapeEvent.phase(message, total, unit));
		}
		progress.begin(message, total, unit);
	}

	@Override
	public void add(long amount) {
		progress.add(amount);
	}

	@Override
	public void message(String message) {
		progress.message(message);
	}

	@Override
	public void total(long total) {
		progress.total(total);
	}

	@Override
	public ProgressPart part(long amount) {
		return progress.part(amount);
	}

	@Override
	public ProgressSnapshot snapshot() {
		return progress.snapshot();
	}

	@Override
	public boolean isCancelled() {
		return progress.isCancelled();
	}

	@Override
	public void checkCancelled() {
		progress.checkCancelled();
	}
}
