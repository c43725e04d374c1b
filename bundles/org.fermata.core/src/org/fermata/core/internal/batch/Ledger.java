// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.task.MultiResult.Failure;

/**
 * The bookkeeping of a batch: which lanes there are, how many tasks are in flight, what has been delivered,
 * and whether it is over. Any thread; {@code lock} is a leaf: nothing foreign runs under it, and the sink
 * holds no foreign code.
 */
final class Ledger<T> {

	private final Sink<T> sink; // guarded by lock
	private final Cancellation cancellation;
	private final int room; // Batch.UNBOUNDED, or how many results may wait beside the tasks that run
	private final long capacity; // how many tasks and results there may be at a time

	private final ReentrantLock lock = new ReentrantLock();
	private final Set<Lane<T>> lanes = new HashSet<>(); // guarded by lock
	private final Set<Lane<T>> abandoned = new HashSet<>(); // guarded by lock: given up, and still on a thread
	private int inFlight; // guarded by lock: tasks being pulled or run
	private Throwable broken; // guarded by lock: what the source or the workers threw, first
	private volatile int laneCount; // written under lock
	private volatile int mostLanes; // written under lock
	private volatile boolean exhausted; // written under lock: nothing more is pulled
	private volatile boolean over; // written under lock: no lane left and none to come

	Ledger(Sink<T> sink, Cancellation cancellation, int mostLanes, int room) {
		this.sink = sink;
		this.cancellation = cancellation;
		this.mostLanes = mostLanes;
		this.room = room;
		this.capacity = (long) mostLanes + room;
	}

	/** Runs something brief that reads the sink. */
	<R> R read(Supplier<R> read) {
		lock.lock();
		try {
			return read.get();
		} finally {
			lock.unlock();
		}
	}

	/** Whether nothing more is to be pulled. */
	boolean isClosed() {
		return exhausted || cancellation.isRequested();
	}

	/** Whether no lane is left and none will come. */
	boolean isOver() {
		return over;
	}

	/** Whether another lane could find work; the usual answer is no, and costs no lock. */
	boolean mayGrow() {
		return laneCount < mostLanes && !isClosed();
	}

	/** Adds a lane if it could find work. */
	boolean add(Lane<T> lane) {
		lock.lock();
		try {
			boolean added = mayGrow() && hasRoomAgain() && lanes.add(lane);
			laneCount = lanes.size();
			return added;
		} finally {
			lock.unlock();
		}
	}

	/**
	 * Makes do with the lanes that there are beside this one, which got no worker.
	 *
	 * @return whether there are any
	 */
	boolean limitWithout(Lane<T> lane) {
		lock.lock();
		try {
			int others = laneCount - (lanes.contains(lane) ? 1 : 0);
			mostLanes = Math.max(1, others);
			return others > 0;
		} finally {
			lock.unlock();
		}
	}

	/** Puts a lane in another's place; false if that is not there any more, or after a cancel. */
	boolean replace(Lane<T> lane, Lane<T> successor) {
		lock.lock();
		try {
			return !cancellation.isRequested() && lanes.remove(lane) && lanes.add(successor);
		} finally {
			lock.unlock();
		}
	}

	/** What a lane that wants another task is told. */
	enum Reservation {
		/** Pull one. */
		GRANTED,
		/** There is nothing to pull, or nobody wants it. */
		CLOSED,
		/** Too many results wait. */
		NO_ROOM,
		/** They still do: the lane is off the list, and whoever makes room brings a new one. */
		LEAVE,
		/** What it has just delivered came too late, after a cancel or given up; so does all it could do. */
		LATE
	}

	/** A lane begins. */
	Reservation reserve(Lane<T> lane) {
		lock.lock();
		try {
			return lanes.contains(lane) ? reserveListed() : Reservation.CLOSED;
		} finally {
			lock.unlock();
		}
	}

	/** A lane that found no room looks for it a last time; without any it leaves. */
	Reservation reserveOrLeave(Lane<T> lane) {
		lock.lock();
		try {
			Reservation last = lanes.contains(lane) ? reserveListed() : Reservation.CLOSED;
			if (last != Reservation.NO_ROOM) {
				return last;
			}
			lanes.remove(lane);
			laneCount = lanes.size();
			// Looked at once more, as the reader makes room without the lock and then looks at the count: either it
			// sees that a lane is missing and brings a new one, or this sees the room.
			if (hasRoomAgain()) {
				lanes.add(lane);
				laneCount = lanes.size();
				inFlight++;
				return Reservation.GRANTED;
			}
			return Reservation.LEAVE;
		} finally {
			lock.unlock();
		}
	}

	private Reservation reserveListed() {
		if (isClosed()) {
			return Reservation.CLOSED;
		}
		if (hasCapacity()) {
			inFlight++;
			return Reservation.GRANTED;
		}
		return Reservation.NO_ROOM;
	}

	/** Half of the room, as a lane that comes back should find more than one task to do. */
	private boolean hasRoomAgain() {
		return hasCapacity() && (room == Batch.UNBOUNDED || sink.waiting() <= room / 2);
	}

	private boolean hasCapacity() {
		return room == Batch.UNBOUNDED || inFlight + sink.waiting() < capacity;
	}

	/**
	 * A reservation was not used, since there is nothing more to pull, for a reason or for none.
	 *
	 * @return true for the first one
	 */
	boolean exhausted(Throwable reason) {
		lock.lock();
		try {
			inFlight--;
			boolean first = !exhausted;
			close(reason);
			return first;
		} finally {
			lock.unlock();
		}
	}

	/** The batch cannot go on: it pulls nothing more, and whoever awaits it is told why. */
	void broke(Throwable reason) {
		lock.lock();
		try {
			close(reason);
		} finally {
			lock.unlock();
		}
	}

	private void close(Throwable reason) {
		exhausted = true;
		if (broken == null) {
			broken = reason;
		}
	}

	Throwable broken() {
		return read(() -> broken);
	}

	/**
	 * Delivers a task's end, and reserves another task for its lane.
	 *
	 * @param failure the task's failure, or null if it has a value
	 */
	Reservation deliver(Lane<T> lane, Slot<T> slot, T value, Failure failure) {
		lock.lock();
		try {
			// If it is not there whoever gave it up has counted its task.
			return lanes.contains(lane) && take(slot, value, failure) ? reserveListed() : Reservation.LATE;
		} finally {
			lock.unlock();
		}
	}

	/**
	 * Delivers the failure of a task whose lane will not do it itself, and takes the lane off the list.
	 *
	 * @param run what watches the task, if the lane is at it; the lane is given up then. Null if it has not begun
	 * @return false if the lane is not there any more, or not at that task
	 */
	boolean giveUp(Lane<T> lane, Slot<T> slot, Failure failure, TaskRun<T> run) {
		lock.lock();
		try {
			if (run != null && !lane.isWatchedBy(run) || !lanes.remove(lane)) {
				return false;
			}
			if (run != null) {
				abandoned.add(lane);
			}
			take(slot, null, failure);
			checkOver();
			return true;
		} finally {
			lock.unlock();
		}
	}

	private boolean take(Slot<T> slot, T value, Failure failure) {
		inFlight--;
		if (cancellation.isRequested()) {
			return false;
		}
		if (failure == null) {
			sink.value(slot.index(), value);
		} else {
			sink.failure(failure);
		}
		return true;
	}

	/** Whether a lane's results do not count any more. */
	boolean isLate(Lane<T> lane) {
		return cancellation.isRequested() || read(() -> !lanes.contains(lane));
	}

	/** Which list a lane was on when it ended. */
	enum Left { WORKING, ABANDONED, NONE }

	/** A lane is off its thread. */
	Left remove(Lane<T> lane) {
		lock.lock();
		try {
			if (lanes.remove(lane)) {
				checkOver();
				return Left.WORKING;
			}
			return abandoned.remove(lane) ? Left.ABANDONED : Left.NONE;
		} finally {
			lock.unlock();
		}
	}

	/** The lanes that are working. */
	List<Lane<T>> lanes() {
		return read(() -> List.copyOf(lanes));
	}

	/** Gives up some of the lanes, and returns those. */
	List<Lane<T>> abandon(Predicate<Lane<T>> which) {
		lock.lock();
		try {
			List<Lane<T>> stuck = lanes.stream().filter(which).toList();
			abandoned.addAll(stuck);
			stuck.forEach(lanes::remove);
			checkOver();
			return stuck;
		} finally {
			lock.unlock();
		}
	}

	/** Looks again whether it is over; after a cancel. */
	boolean checkOverNow() {
		lock.lock();
		try {
			checkOver();
			return over;
		} finally {
			lock.unlock();
		}
	}

	private void checkOver() {
		laneCount = lanes.size();
		over = laneCount == 0 && isClosed();
	}
}
