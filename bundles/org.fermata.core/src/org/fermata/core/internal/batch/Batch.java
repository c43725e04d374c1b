// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.fermata.core.Registration;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Ladder;
import org.fermata.core.progress.Progress;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.NoThreadException;
import org.fermata.core.task.Task;

/**
 * A batch at work: lanes pull tasks from one source and deliver to one sink. It begins with one lane; a
 * lane that finds a task asks for another lane before it runs it, up to the limit. A lane ends when
 * the source is exhausted, the batch is cancelled, or too many results wait; in the last case taking one
 * brings a lane back. So nobody ever blocks a worker to wait for the consumer.
 *
 * <p>Two things are kept apart. {@code lock} guards the bookkeeping and is a leaf: nothing foreign runs
 * under it. {@code turn} is whose turn it is to read the source; the source is foreign code and may take
 * as long as it likes, so only lanes ever wait for their turn, and an interrupt ends that wait.
 */
final class Batch<T> {

	/** The extra capacity of a batch whose results are wanted all together. */
	static final int UNBOUNDED = Integer.MAX_VALUE;

	private final BatchHost host;
	private final MultiTask<T> spec;
	private final Sink<T> sink;
	private final int capacity;
	private final Cancellation cancellation;
	private final Progress progress;
	private final Ladder ladder;
	private Registration givenUpTie = Registration.NONE; // written once, before there are lanes

	private final Semaphore turn = new Semaphore(1);
	private Iterator<Task<T>> source; // whose turn it is
	private int pulled; // whose turn it is

	private final ReentrantLock lock = new ReentrantLock();
	private final Set<Lane<T>> lanes = new HashSet<>(); // guarded by lock
	private final Set<Lane<T>> abandoned = new HashSet<>(); // guarded by lock
	private int inFlight; // guarded by lock: tasks being pulled or run
	private int mostLanes; // guarded by lock once there are lanes
	private boolean exhausted; // guarded by lock
	private Throwable sourceFailure; // guarded by lock: what the source or the workers threw, first
	private volatile boolean over; // written under lock: no lane left and none to come

	Batch(BatchHost host, MultiTask<T> spec, Sink<T> sink, int extraCapacity) {
		this.host = host;
		this.spec = spec;
		this.sink = sink;
		this.mostLanes = spec.maxWorkers() == MultiTask.ALL ? host.workers().limit() : spec.maxWorkers();
		this.capacity = extraCapacity == UNBOUNDED ? UNBOUNDED
				: (int) Math.min((long) mostLanes + extraCapacity, UNBOUNDED - 1);
		this.cancellation = host.cancellation().child(spec.name());
		this.progress = host.progress(cancellation);
		this.ladder = new Ladder(host.time(), host.graces(), this::interruptLanes, this::abandonLanes);
	}

	void start() {
		givenUpTie = host.givenUp().onRequest(this::abandonLanes);
		cancellation.onRequest(this::cancelled);
		source = spec.tasks();
		grow();
	}

	Progress progress() {
		return progress;
	}

	Cancellation cancellation() {
		return cancellation;
	}

	long nanoTime() {
		return host.time().nanoTime();
	}

	/** Whether no lane is left and none will come. */
	boolean isOver() {
		return over;
	}

	/** Runs something that reads the sink. */
	<R> R underLock(Supplier<R> read) {
		lock.lock();
		try {
			return read.get();
		} finally {
			lock.unlock();
		}
	}

	/** Adds a lane if another one could find work. */
	void grow() {
		Lane<T> lane;
		lock.lock();
		try {
			if (lanes.size() >= mostLanes || exhausted || cancellation.isRequested() || !hasCapacity()) {
				return;
			}
			lane = new Lane<>(this, spec.name(), nanoTime());
			lanes.add(lane);
		} finally {
			lock.unlock();
		}
		host.laneBegins();
		try {
			host.workers().start(spec.name(), lane);
		} catch (RuntimeException | Error refused) {
			// Workers that are closed, or a machine that has no thread left.
			refused(lane, NoThreadException.explaining(refused, spec.name()));
		}
	}

	/** The lanes that there are do the work, and ask for no more; without any there is nobody to do it. */
	private void refused(Lane<T> lane, Throwable reason) {
		boolean isOnlyOne;
		lock.lock();
		try {
			mostLanes = Math.max(1, lanes.size() - 1);
			isOnlyOne = lanes.size() == 1 && lanes.contains(lane);
		} finally {
			lock.unlock();
		}
		if (isOnlyOne) {
			broke(reason);
		}
		retire(lane);
	}

	/** The next task for a lane, or null if the lane should end. */
	Slot<T> pull(Lane<T> lane) {
		if (!reserve(lane)) {
			return null;
		}
		boolean myTurn = false;
		Slot<T> slot = null;
		try {
			myTurn = awaitTurn();
			slot = myTurn ? read() : null;
		} catch (Throwable failure) {
			broke(failure);
		} finally {
			if (myTurn) {
				turn.release();
			}
			if (slot == null) {
				unreserve();
			}
		}
		return slot;
	}

	/** False if there is nothing left to pull. */
	private boolean awaitTurn() {
		while (!isClosed()) {
			try {
				turn.acquire();
				return true;
			} catch (InterruptedException interrupted) {
				// By the ladder, and then the batch is closed; or by somebody whose interrupt is not for us.
			}
		}
		return false;
	}

	private Slot<T> read() {
		if (isClosed()) {
			return null;
		}
		if (source.hasNext()) {
			return new Slot<>(pulled++, Objects.requireNonNull(source.next(), "A batch cannot hold null for a task"));
		}
		exhaust();
		return null;
	}

	private boolean isClosed() {
		return underLock(() -> exhausted || cancellation.isRequested());
	}

	private boolean reserve(Lane<T> lane) {
		lock.lock();
		try {
			if (exhausted || cancellation.isRequested() || !lanes.contains(lane)) {
				return false;
			}
			if (hasCapacity()) {
				inFlight++;
				return true;
			}
			// Leaves in the same breath in which it found no room: whoever makes room now brings a new lane.
			lanes.remove(lane);
		} finally {
			lock.unlock();
		}
		host.laneEnded();
		return false;
	}

	private boolean hasCapacity() {
		return capacity == UNBOUNDED || inFlight + sink.waiting() < capacity;
	}

	private void unreserve() {
		lock.lock();
		try {
			inFlight--;
		} finally {
			lock.unlock();
		}
	}

	private void exhaust() {
		lock.lock();
		try {
			exhausted = true;
		} finally {
			lock.unlock();
		}
	}

	/** The batch cannot go on: it pulls nothing more, and whoever awaits it is told why. */
	void broke(Throwable failure) {
		lock.lock();
		try {
			exhausted = true;
			if (sourceFailure == null) {
				sourceFailure = failure;
			}
		} finally {
			lock.unlock();
		}
	}

	/** What the source of the tasks threw, or the workers when they were asked for a lane; or null. */
	Throwable sourceFailure() {
		return underLock(() -> sourceFailure);
	}

	void succeeded(Lane<T> lane, Slot<T> slot, T value) {
		lock.lock();
		try {
			inFlight--;
			if (isLate(lane)) {
				return;
			}
			sink.value(slot.index(), value);
		} finally {
			lock.unlock();
		}
		wakeConsumer();
	}

	void failed(Lane<T> lane, Slot<T> slot, Throwable cause) {
		lock.lock();
		try {
			inFlight--;
			if (isLate(lane)) {
				return;
			}
			sink.failure(slot.index(), slot.task().name(), cause);
		} finally {
			lock.unlock();
		}
		if (spec.isFailFast()) {
			cancellation.request();
		}
		wakeConsumer();
	}

	/** After a cancel nothing is delivered, and after being given up even less. */
	private boolean isLate(Lane<T> lane) {
		return cancellation.isRequested() || !lanes.contains(lane);
	}

	private void wakeConsumer() {
		// Whoever wants all results waits for the end; waking for each would cost more than the tasks.
		if (capacity != UNBOUNDED) {
			host.wake();
		}
	}

	/** A lane is off its thread. */
	void retire(Lane<T> lane) {
		boolean wasAbandoned;
		boolean left;
		lock.lock();
		try {
			wasAbandoned = abandoned.remove(lane);
			left = lanes.remove(lane);
			checkOver();
		} finally {
			lock.unlock();
		}
		if (wasAbandoned) {
			host.abandonedLaneEnded(lane);
		}
		if (left) {
			settle();
			host.laneEnded();
		}
	}

	private void checkOver() {
		over = lanes.isEmpty() && (exhausted || cancellation.isRequested());
	}

	private void settle() {
		if (over) {
			ladder.leave();
			cancellation.detach();
			givenUpTie.close();
			host.wake();
		}
	}

	private void cancelled() {
		lock.lock();
		try {
			checkOver();
		} finally {
			lock.unlock();
		}
		if (over) {
			settle();
		} else {
			ladder.start();
		}
	}

	private void interruptLanes() {
		underLock(() -> List.copyOf(lanes)).forEach(Lane::interrupt);
	}

	private void abandonLanes() {
		List<Lane<T>> stuck;
		lock.lock();
		try {
			stuck = List.copyOf(lanes);
			abandoned.addAll(stuck);
			lanes.clear();
			checkOver();
		} finally {
			lock.unlock();
		}
		for (Lane<T> lane : stuck) {
			host.laneAbandoned(lane);
			if (lane.isEnded()) {
				host.abandonedLaneEnded(lane); // it ended before it was listed, and looked in vain
			}
		}
		settle();
		stuck.forEach(lane -> host.laneEnded());
	}
}
