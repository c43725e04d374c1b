// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

import org.fermata.core.Registration;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Graces;
import org.fermata.core.cancel.Ladder;
import org.fermata.core.internal.thread.GuardedThread;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.task.Retry;
import org.fermata.core.task.Task;
import org.fermata.core.task.TaskSettings;
import org.fermata.core.text.Words;

/**
 * One attempt at a task that has a time-out, graces or an interrupt rule of its own: it can be cancelled
 * alone, and climbs its own ladder when it is, or when its batch is. The attempt runs on its lane's thread.
 */
final class TaskRun<T> {

	/** Attempts whose failures are kept for people to read. */
	private static final int MOST_SUPPRESSED = 10;

	private final ProgressPart part; // or null
	private final Lane<T> lane;
	private final Slot<T> slot;
	private final Cancellation cancellation;
	private final GuardedThread thread = new GuardedThread();
	private final Ladder ladder;
	private volatile boolean timedOut; // written by the timer, before it cancels

	private TaskRun(Lane<T> lane, Slot<T> slot, ProgressPart part) {
		this.part = part;
		this.lane = lane;
		this.slot = slot;
		BatchHost host = lane.batch().host();
		Graces graces = slot.task().settings().graces().orElseGet(host::graces);
		this.cancellation = lane.batch().cancellation().child(slot.task().name());
		this.ladder = new Ladder(host.time(), graces, this::interrupt, this::abandon);
	}

	/**
	 * Runs a task as often as it may be tried.
	 *
	 * @param part what all attempts report to, or null
	 */
	static <T> T attempts(Lane<T> lane, Slot<T> slot, ProgressPart part) throws Exception {
		Retry retry = slot.task().settings().retry();
		Throwable earlier = null;
		for (int attempt = 1;; attempt++) {
			try {
				return new TaskRun<>(lane, slot, part).call();
			} catch (Throwable failure) {
				if (earlier != null && earlier != failure && attempt <= MOST_SUPPRESSED) {
					failure.addSuppressed(earlier);
				}
				if (lane.batch().isLate(lane) || !isDue(retry, attempt, failure)) {
					throw failure;
				}
				earlier = failure;
			}
			pause(lane.batch(), retry.pauseAfter(attempt));
		}
	}

	private static boolean isDue(Retry retry, int attempt, Throwable failure) {
		try {
			return retry.isDueAfter(attempt, failure);
		} catch (RuntimeException | Error broken) {
			failure.addSuppressed(broken); // the task's own failure is the one to tell
			return false;
		}
	}

	/** Waits on the worker; a cancel ends it. */
	private static void pause(Batch<?> batch, Duration duration) throws InterruptedException {
		if (duration.isZero()) {
			return;
		}
		CountDownLatch over = new CountDownLatch(1);
		try (Registration alarm = batch.host().time().after(duration, over::countDown);
				Registration tie = batch.cancellation().onRequest(over::countDown)) {
			over.await();
		}
		batch.cancellation().check();
	}

	private T call() throws Exception {
		Task<T> task = slot.task();
		TaskSettings settings = task.settings();
		Registration alarm = settings.timeout()
				.map(timeout -> lane.batch().host().time().after(timeout, this::timeUp)).orElse(Registration.NONE);
		thread.begin();
		lane.watched(this);
		cancellation.onRequest(ladder::start);
		T value;
		try {
			cancellation.check();
			value = lane.call(task, part == null ? null : part.stoppedBy(cancellation),
					lane.batch().host().progress(cancellation), cancellation);
		} catch (Throwable failure) {
			if (timedOut) {
				throw timeoutOf(failure);
			}
			throw failure;
		} finally {
			lane.watched(null);
			alarm.close();
			cancellation.detach();
			ladder.leave();
			thread.end();
		}
		if (timedOut) {
			throw timeoutOf(null);
		}
		return value;
	}

	Lane<T> lane() {
		return lane;
	}

	private void timeUp() {
		timedOut = true;
		cancellation.request();
		lane.batch().host().timedOut(slot.task().name());
	}

	private TimeoutException timeoutOf(Throwable failure) {
		TimeoutException timeout = new TimeoutException("\u201c" + slot.task().name() + "\u201d took longer than "
				+ Words.duration(slot.task().settings().timeout().orElseThrow()));
		if (failure != null) {
			timeout.addSuppressed(failure);
		}
		return timeout;
	}

	private void interrupt() {
		if (slot.task().settings().isInterruptible()) {
			thread.interrupt();
			lane.batch().host().laneInterrupted(lane);
		}
	}

	private void abandon() {
		if (timedOut) {
			boolean gaveUp = lane.batch().abandonTimedOut(this, slot, timeoutOf(null));
			if (gaveUp && part != null) {
				part.close(); // as if it had ended: the batch goes on without it
			}
		} else {
			lane.batch().abandon(each -> each.isWatchedBy(this));
		}
	}
}
