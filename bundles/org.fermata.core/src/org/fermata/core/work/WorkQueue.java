// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

import org.fermata.core.Registration;
import org.fermata.core.engine.Awaitable;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Pending;
import org.fermata.core.engine.Routine;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressUnit;
import org.fermata.core.task.ItemBody;
import org.fermata.core.task.Task;

/**
 * A queue of items and the routine that works on them, in the order in which they were added. Items may be
 * added from any thread, the UI thread above all, before the routine is started and until the queue is
 * {@link #close closed}; the routine ends when it is closed and the last item is done. No item is lost:
 * whatever became of the routine, an item is done, among the {@link Report#failures failures}, or among the
 * {@link #unfinished} ones. The idea is Panel's queue with one worker.
 *
 * @param <I> the items; compared by identity
 */
public final class WorkQueue<I> implements Routine<WorkQueue.Report<I>>, AutoCloseable {

	/**
	 * What became of it.
	 *
	 * @param done how many items are done
	 * @param failures the others
	 */
	public record Report<I>(long done, List<Failure<I>> failures) { }

	/** An item whose work failed. */
	public record Failure<I>(I item, Throwable cause) { }

	private final String what;
	private final ItemBody<? super I, ?> work;
	private final int workers;
	private final Pause pause = new Pause();

	private final ReentrantLock lock = new ReentrantLock(); // a leaf
	private final ArrayDeque<I> waiting = new ArrayDeque<>(); // guarded by lock
	private final List<I> inWork = new ArrayList<>(); // guarded by lock
	private final List<Failure<I>> failures = new ArrayList<>(); // guarded by lock
	private long added; // guarded by lock
	private boolean closed; // guarded by lock
	private boolean started; // guarded by lock
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	private WorkQueue(String what, ItemBody<? super I, ?> work, int workers) {
		this.what = what;
		this.work = work;
		this.workers = workers;
	}

	/**
	 * A queue with one worker.
	 *
	 * @param what what is done with each item, in words: "Resizing"
	 * @param work what is done; runs on a worker
	 */
	public static <I> WorkQueue<I> of(String what, ItemBody<? super I, ?> work) {
		return of(what, 1, work);
	}

	/**
	 * A queue with several workers; items begin in order and may end in another.
	 *
	 * @throws IllegalArgumentException if there is less than 1
	 */
	public static <I> WorkQueue<I> of(String what, int workers, ItemBody<? super I, ?> work) {
		if (workers < 1) {
			throw new IllegalArgumentException("A queue needs at least 1 worker, not " + workers);
		}
		return new WorkQueue<>(Objects.requireNonNull(what), Objects.requireNonNull(work), workers);
	}

	/**
	 * Adds an item at the end. Returns at once.
	 *
	 * @throws IllegalStateException if the queue is closed
	 */
	public void add(I item) {
		Objects.requireNonNull(item, "A queue holds no null");
		if (!isAdded(item)) {
			throw new IllegalStateException("The queue \u201c" + what + "\u201d is closed; " + item + " was not added");
		}
		tell();
	}

	private boolean isAdded(I item) {
		lock.lock();
		try {
			if (!closed) {
				waiting.add(item);
				added++;
			}
			return !closed;
		} finally {
			lock.unlock();
		}
	}

	/** Takes no more items; those it has are worked on to the last. */
	@Override
	public void close() {
		lock.lock();
		try {
			closed = true;
		} finally {
			lock.unlock();
		}
		tell();
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	private boolean isEmpty() {
		lock.lock();
		try {
			return waiting.isEmpty();
		} finally {
			lock.unlock();
		}
	}

	private boolean isDrained() {
		lock.lock();
		try {
			return closed && waiting.isEmpty();
		} finally {
			lock.unlock();
		}
	}

	private long added() {
		lock.lock();
		try {
			return added;
		} finally {
			lock.unlock();
		}
	}

	/** Only the routine takes items, so there is one if it has seen one. */
	private I take() {
		lock.lock();
		try {
			I item = waiting.remove();
			inWork.add(item);
			return item;
		} finally {
			lock.unlock();
		}
	}

	/** @param failure what its work threw, or null */
	private void finished(I item, Throwable failure) {
		lock.lock();
		try {
			inWork.remove(indexOf(item));
			if (failure != null) {
				failures.add(new Failure<>(item, failure));
			}
		} finally {
			lock.unlock();
		}
	}

	/** By identity: equality is foreign code. */
	private int indexOf(I item) {
		int index = 0;
		while (inWork.get(index) != item) {
			index++;
		}
		return index;
	}

	/** The items whose work has failed so far; also after a cancel. */
	public List<Failure<I>> failures() {
		lock.lock();
		try {
			return List.copyOf(failures);
		} finally {
			lock.unlock();
		}
	}

	/** The switch that holds it up between two items. */
	public Pause pause() {
		return pause;
	}

	/** The items that are neither done nor failed: those in work, then those that wait. */
	public List<I> unfinished() {
		lock.lock();
		try {
			List<I> all = new ArrayList<>(inWork);
			all.addAll(waiting);
			return all;
		} finally {
			lock.unlock();
		}
	}

	/** @throws IllegalStateException if it has been started before */
	@Override
	public Report<I> run(OperationContext op) throws Exception {
		lock.lock();
		try {
			if (started) {
				throw new IllegalStateException("The queue \u201c" + what + "\u201d has been started before");
			}
			started = true;
		} finally {
			lock.unlock();
		}
		return new Course(op).run();
	}

	private final class Course implements Awaitable {

		private final OperationContext op;
		private final Map<Pending<?>, I> running = new LinkedHashMap<>();
		private long begun;
		private long settled; // done or failed
		private long said; // how many there are by what was said last
		private long base; // settled before the current phase
		private long done;

		Course(OperationContext op) {
			this.op = op;
		}

		Report<I> run() throws InterruptedException {
			op.progress().begin(what, Progress.UNKNOWN, ProgressUnit.ITEMS); // nothing to do yet is not all done
			while (!isComplete()) {
				op.await(this);
				say();
				reap();
				begin();
			}
			return new Report<>(done, failures());
		}

		/** How far it is, if more has come: items that come when all were done are a new phase. */
		private void say() {
			long all = added();
			if (all == said) {
				return;
			}
			if (settled == said) {
				op.progress().begin(what, all - settled, ProgressUnit.ITEMS);
				base = settled;
			}
			said = all;
			op.progress().total(all - base);
			sayItem();
		}

		private void sayItem() {
			if (begun > 0) {
				op.progress().message(QueueWords.item(what, begun, said));
			}
		}

		@Override
		public boolean isReady() {
			return added() != said || running.keySet().stream().anyMatch(Pending::isReady) || mayBegin() || isComplete();
		}

		@Override
		public Registration onChange(Runnable listener) {
			listeners.add(listener);
			Registration resumed = pause.onChange(listener);
			return Registration.once(() -> {
				listeners.remove(listener);
				resumed.close();
			});
		}

		private boolean mayBegin() {
			return !pause.isPaused() && running.size() < workers && !isEmpty();
		}

		private boolean isComplete() {
			return running.isEmpty() && isDrained();
		}

		private void begin() {
			while (mayBegin()) {
				I item = take();
				begun++;
				say();
				sayItem();
				running.put(op.begin(Task.ofItem(item, progress -> work.run(item, progress))), item);
			}
		}

		private void reap() {
			for (Pending<?> ended : running.keySet().stream().filter(Pending::isReady).toList()) {
				I item = running.remove(ended);
				finished(item, failureOf(ended));
				settled++;
				op.progress().add(1);
			}
		}

		/** What the item's work threw, or null. */
		private Throwable failureOf(Pending<?> ended) {
			try {
				op.await(ended);
				done++;
				return null;
			} catch (Throwable failure) {
				op.checkCancelled(); // then the item stays unfinished
				return failure;
			}
		}
	}
}
