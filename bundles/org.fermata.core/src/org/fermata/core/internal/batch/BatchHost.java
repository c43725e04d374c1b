// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.batch;

import org.fermata.core.cancel.Cancellation;
import org.fermata.core.cancel.Graces;
import org.fermata.core.internal.watch.Span;
import org.fermata.core.progress.Progress;
import org.fermata.core.task.Task;
import org.fermata.core.task.Workers;
import org.fermata.core.time.TimeSource;

/** What a batch needs of the operation that runs it. None of it is called while the batch holds its lock. */
public interface BatchHost {

	/** Where the tasks run. */
	Workers workers();

	/** The clock and the alarm. */
	TimeSource time();

	/** How patient a cancel is. */
	Graces graces();

	/** The operation's cancellation, which the batch's own follows. */
	Cancellation cancellation();

	/** Requested after the cancellation when nobody waits for the end any longer: lanes still at work are given up. */
	Cancellation givenUp();

	/** The operation's progress, for work that is stopped by the batch's cancellation. */
	Progress progress(Cancellation batchCancellation);

	/** The same workers, unless there is a thread of theirs that has nothing to do but wait for the batch. */
	default Workers home(Workers wanted) {
		return wanted;
	}

	/** Whether the second step of the ladder interrupts. */
	default boolean isInterruptible() {
		return true;
	}

	/** Foreign code that was told something has thrown. */
	void report(Throwable failure);

	/** A task's time is up, and it is asked to stop. */
	void timedOut(String task);

	/** Asks the operation to stop. */
	void cancel();

	/** A lane begins: the operation cannot end before it does. */
	void laneBegins();

	/** A lane has ended, or was given up. */
	void laneEnded();

	/** A lane's thread was interrupted: it did not heed the request to stop. */
	void laneInterrupted(Lane<?> lane);

	/** A lane is given up: it would not stop. */
	void laneAbandoned(Lane<?> lane);

	/** A lane that had been given up has ended after all. */
	void abandonedLaneEnded(Lane<?> lane);

	/** A task begins; null if nobody watches. */
	Span taskBegins(Task<?> task);

	/** Something has changed that the routine may be waiting for. */
	void wake();
}
