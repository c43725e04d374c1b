// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.fermata.core.Registration;
import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Ladder;
import org.fermata.core.progress.Progress;
import org.fermata.core.progress.ProgressPart;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.NoThreadException;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;

/**
 * A batch at work: lanes pull tasks from one source and deliver to one sink. It begins with one lane; a
 * lane that finds a task asks for another lane before it runs it, up to the limit. A lane ends when
 * the source is exhausted, the batch is cancelled, or too many results wait; in the last case taking one
 * brings a lane back. So nobody ever blocks a worker to wait for the consumer.
 *
 * <p>What must agree is kept by a {@link Ledger}; this class calls others and holds no lock.
 */
final class Batch<T> {

	/** The room of a batch whose results are wanted all together. */
	static final int UNBOUNDED = Integer.MAX_VALUE;

	/** Looks for room before a lane leaves, a yield between two. */
	private static final int LINGERING = 16;

	private final BatchHost host;
	private final MultiTask<T> spec;
	private final Workers workers;
	private final boolean isStreamed;
	private final Cancellation cancellation;
	private final Progress progress;
	private final Ledger<T> ledger;
	private final Ladder ladder;
	private Registration givenUpTie = Registration.NONE; // written once, before there are lanes
	private Source<T> source; // written once, before there are lanes

	/** @param room how many results may wait beside the tasks that run; {@link #UNBOUNDED} if all are wanted together */
	Batch(BatchHost host, MultiTask<T> spec, Sink<T> sink, int room) {
		this.host = host;
		this.spec = spec;
		this.workers = host.home(spec.workers().orElseGet(host::workers));
		this.isStreamed = room != UNBOUNDED;
		this.cancellation = host.cancellation().child(spec.name());
		this.progress = host.progress(cancellation);
		int mostLanes = spec.maxWorkers() == MultiTask.ALL ? Math.max(1, workers.limit()) : spec.maxWorkers();
		this.ledger = new Ledger<>(sink, cancellation, mostLanes, room);
		this.ladder = new Ladder(host.time(), host.graces(), this::interruptLanes,
				() -> abandon(lane -> !lane.climbsAlone()));
	}

	/** @throws RuntimeException or Error what the source throws when it is asked for its tasks */
	void start() {
		prepare();
		grow();
	}

	private void prepare() {
		try {
			source = new Source<>(spec);
		} catch (RuntimeException | Error failure) {
			cancellation.detach(); // nothing of it must stay behind
			throw failure;
		}
		givenUpTie = host.givenUp().onRequest(() -> abandon(lane -> true));
		cancellation.onRequest(this::cancelled);
		spec.phase().ifPresent(phase -> progress.begin(phase.message(), phase.total(), phase.unit()));
	}

	Cancellation cancellation() {
		return cancellation;
	}

	BatchHost host() {
		return host;
	}

	/** What tasks report to that are no parts of a phase. */
	Progress progress() {
		return progress;
	}

	/** The task's part of the phase that this batch is, or null if it is none. */
	ProgressPart part(Task<T> task) {
		return spec.phase().isEmpty() ? null : progress.part(task.settings().weight());
	}

	long nanoTime() {
		return host.time().nanoTime();
	}

	/** Where a task of this batch belongs. */
	Workers workersOf(Task<T> task) {
		return task.settings().workers().map(host::home).orElse(workers);
	}

	/** By workers whose users ask for it. */
	void cancelOperation() {
		host.cancel();
	}

	/** Whether no lane is left and none will come. */
	boolean isOver() {
		return ledger.isOver();
	}

	/** Runs something brief that reads the sink. */
	<R> R read(Supplier<R> read) {
		return ledger.read(read);
	}

	/** Adds a lane if another one could find work. */
	void grow() {
		Lane<T> lane = newLane();
		if (lane != null) {
			try {
				workers.start(spec.name(), lane);
			} catch (RuntimeException | Error refused) {
				refused(lane, NoThreadException.explaining(refused, spec.name()));
			}
		}
	}

	private Lane<T> newLane() {
		if (!ledger.mayGrow()) {
			return null;
		}
		Lane<T> lane = new Lane<>(this, workers, spec.name(), null);
		host.laneBegins(); // counted before a cancel can find and withdraw it
		if (ledger.add(lane)) {
			return lane;
		}
		host.laneEnded();
		return null;
	}

	/** Workers that are closed, or a machine that has no thread left: those there are do the work, if any. */
	private void refused(Lane<T> lane, Throwable reason) {
		if (!ledger.limitWithout(lane)) {
			ledger.broke(reason);
		}
		retire(lane);
	}

	/**
	 * Another lane takes the place of this one, on the workers that the task wants, and begins with the task.
	 *
	 * @return false if this lane was given up meanwhile
	 */
	boolean move(Lane<T> lane, Slot<T> slot, Workers wanted) {
		Lane<T> successor = new Lane<>(this, wanted, spec.name(), slot);
		host.laneBegins();
		if (!ledger.replace(lane, successor)) {
			host.laneEnded();
			return false;
		}
		try {
			wanted.start(slot.task().name(), successor);
		} catch (RuntimeException | Error refused) {
			refused(successor, slot, NoThreadException.explaining(refused, slot.task().name()));
		}
		return true;
	}

	private void refused(Lane<T> lane, Slot<T> slot, Throwable reason) {
		if (ledger.giveUp(lane, slot, slot.failure(reason), null)) {
			failureDelivered();
			settle();
			host.laneEnded();
			grow(); // the next task may want workers that do not refuse
		}
	}

	private void failureDelivered() {
		if (spec.isFailFast()) {
			cancellation.request();
		}
		wakeConsumer();
	}

	/** The first task for a lane, or null if the lane should end. */
	Slot<T> pull(Lane<T> lane) {
		return pull(lane, ledger.reserve(lane));
	}

	private Slot<T> pull(Lane<T> lane, Ledger.Reservation reservation) {
		return switch (reservation) {
		case GRANTED -> pullReserved();
		case CLOSED, LATE -> null;
		case NO_ROOM -> linger(lane);
		case LEAVE -> {
			host.laneEnded();
			yield null;
		}
		};
	}

	/** A reader who is at it makes room in no time, and to bring a lane back costs more than to let it wait so long. */
	private Slot<T> linger(Lane<T> lane) {
		for (int i = 0; i < LINGERING; i++) {
			Thread.yield();
			Ledger.Reservation reservation = ledger.reserve(lane);
			if (reservation != Ledger.Reservation.NO_ROOM) {
				return pull(lane, reservation);
			}
		}
		return pull(lane, ledger.reserveOrLeave(lane));
	}

	private Slot<T> pullReserved() {
		Slot<T> slot = null;
		Throwable reason = null;
		try {
			slot = source.next(ledger::isClosed);
		} catch (Throwable failure) {
			reason = failure;
		}
		if (slot != null && !cancellation.isRequested()) {
			return slot;
		}
		if (ledger.exhausted(reason)) {
			withdrawIdle();
		}
		return null;
	}

	/** What the source of the tasks threw, or the workers when they were asked for a lane; or null. */
	Throwable sourceFailure() {
		return ledger.broken();
	}

	/** The batch cannot go on: it pulls nothing more, and whoever awaits it is told why. */
	void broke(Throwable failure) {
		ledger.broke(failure);
		withdrawIdle();
	}

	/** A task has returned; the next one for its lane, or null if the lane should end. */
	Slot<T> succeeded(Lane<T> lane, Slot<T> slot, T value) {
		return delivered(lane, ledger.deliver(lane, slot, value, null));
	}

	/** A task has thrown; the next one for its lane, or null if the lane should end. */
	Slot<T> failed(Lane<T> lane, Slot<T> slot, Throwable cause) {
		Ledger.Reservation next = ledger.deliver(lane, slot, null, slot.failure(cause));
		if (spec.isFailFast() && next != Ledger.Reservation.LATE) {
			cancellation.request();
		}
		return delivered(lane, next);
	}

	private Slot<T> delivered(Lane<T> lane, Ledger.Reservation next) {
		if (next != Ledger.Reservation.LATE) {
			wakeConsumer();
		}
		return pull(lane, next);
	}

	private void wakeConsumer() {
		// Whoever wants all results waits for the end; waking for each would cost more than the tasks.
		if (isStreamed) {
			host.wake();
		}
	}

	/** Whether a lane's results do not count any more. */
	boolean isLate(Lane<T> lane) {
		return ledger.isLate(lane);
	}

	/** A lane is off its thread. */
	void retire(Lane<T> lane) {
		switch (ledger.remove(lane)) {
		case ABANDONED -> host.abandonedLaneEnded(lane);
		case WORKING -> {
			settle();
			host.laneEnded();
		}
		case NONE -> { } // it left when it found no room
		}
	}

	/** A lane is off its thread, and another one has its place. */
	void moved() {
		host.laneEnded();
	}

	private void settle() {
		if (ledger.isOver()) {
			ladder.leave();
			cancellation.detach();
			givenUpTie.close();
			host.wake();
		}
	}

	private void cancelled() {
		ledger.lanes().forEach(this::withdraw);
		if (ledger.checkOverNow()) {
			settle();
		} else {
			ladder.start();
		}
	}

	/** Lanes that wait for a worker would find nothing to do, and who waits for the batch may have their worker. */
	private void withdrawIdle() {
		ledger.lanes().stream().filter(Lane::isUnassigned).forEach(this::withdraw);
	}

	/** What waits for a worker, such as for its scheduling rule, need not get one to end. */
	private void withdraw(Lane<T> lane) {
		if (lane.withdraw()) {
			retire(lane);
			tellWithdrawn(lane);
		}
	}

	private void tellWithdrawn(Lane<T> lane) {
		try {
			lane.tellWithdrawn();
		} catch (RuntimeException | Error failure) {
			host.report(failure); // the workers' own; the cancel goes on
		}
	}

	private void interruptLanes() {
		for (Lane<T> lane : ledger.lanes()) {
			if (host.isInterruptible() && !lane.climbsAlone()) {
				lane.interrupt();
				host.laneInterrupted(lane);
			}
		}
	}

	/**
	 * Gives up one task that would not stop after its time-out; the batch goes on without its worker.
	 *
	 * @return false if its lane is not at it any more
	 */
	boolean abandonTimedOut(TaskRun<T> run, Slot<T> slot, Throwable failure) {
		boolean given = ledger.giveUp(run.lane(), slot, slot.failure(failure), run);
		if (given) {
			failureDelivered();
			gaveUp(List.of(run.lane()));
			grow();
		}
		return given;
	}

	/** Gives up those of the lanes that still are there. */
	void abandon(Predicate<Lane<T>> which) {
		gaveUp(ledger.abandon(which));
	}

	private void gaveUp(List<Lane<T>> stuck) {
		try {
			stuck.forEach(this::list);
		} finally {
			settle();
			stuck.forEach(lane -> host.laneEnded());
		}
	}

	private void list(Lane<T> lane) {
		host.laneAbandoned(lane);
		if (lane.isEnded()) {
			host.abandonedLaneEnded(lane); // it ended before it was listed, and looked in vain
		}
	}
}
