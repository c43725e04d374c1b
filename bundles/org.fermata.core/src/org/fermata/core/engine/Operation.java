// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.fermata.core.Registration;
import org.fermata.core.cancel.CancelStep;
import org.fermata.core.output.Column;
import org.fermata.core.output.Export;
import org.fermata.core.output.OutputLog;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.prompt.PendingPrompt;

/**
 * A running routine, as everybody else sees it. All methods may be called from any thread; those that
 * wait refuse the UI thread.
 *
 * @param <T> the result
 */
public sealed interface Operation<T> permits RunningOperation {

	/** A number that no other operation of the engine has; later operations have greater ones. */
	long id();

	/** The engine that runs it. */
	Engine engine();

	/** The operation whose routine has started it; empty if nobody's has. */
	Optional<Operation<?>> parent();

	/** What it is, such as "Checksum". */
	String name();

	/** What it is about, such as a folder; empty if it did not say. */
	String subject();

	/** Where it stands. */
	OperationState state();

	/** How far it is. */
	ProgressSnapshot progress();

	/** What it asks right now. */
	Optional<PendingPrompt<?>> prompt();

	/** The lines it has printed. */
	OutputLog<String> output();

	/** The columns of its results; empty if it has none. */
	List<Column> columns();

	/** The results so far. */
	OutputLog<ResultRow> results();

	/** What it offers to save. */
	Optional<Export> export();

	/** What came of it, in a few words; empty if it did not say. */
	String summary();

	/** When it was started. */
	Instant startedAt();

	/** How long it has run, or ran. */
	Duration elapsed();

	/** How long it has worked, or worked: {@link #elapsed} without the time it waited for answers. */
	Duration worked();

	/** How it ended; empty while it runs. */
	Optional<Outcome<T>> outcome();

	/**
	 * How far a cancel of it has climbed, or the time-out of one of its tasks; empty while nobody has asked
	 * anything of it to stop.
	 */
	Optional<CancelStep> cancelStep();

	/** All of this at one moment. */
	OperationSnapshot snapshot();

	/** Asks it to stop and returns at once. Does nothing if it has ended. */
	void cancel();

	/**
	 * Asks it to stop and waits until it has ended.
	 *
	 * @return false if it had not ended in time
	 * @throws InterruptedException if the caller is interrupted
	 * @throws AwaitOnUiThreadException on the UI thread
	 * @throws IllegalStateException on the thread of its own routine, or of one that it has started
	 */
	boolean cancelAndAwait(Duration timeout) throws InterruptedException;

	/**
	 * Waits until it has ended.
	 *
	 * @throws InterruptedException if the caller is interrupted
	 * @throws AwaitOnUiThreadException on the UI thread
	 * @throws IllegalStateException on the thread of its own routine, or of one that it has started
	 */
	Outcome<T> await() throws InterruptedException;

	/** Cancels it when a lifetime ends. */
	Operation<T> tiedTo(Scope scope);

	/**
	 * Has somebody told once, when it has ended: on the thread that ended it, which may be any; at once, on the
	 * caller's, if it has. The outcome is there by then. Must be brief.
	 */
	Registration onEnd(Runnable listener);

	/**
	 * Starts the same routine again, as a new operation that is tied to the same lifetimes: if one of them has
	 * ended it is cancelled before it begins. It has no {@link #parent}.
	 */
	Operation<T> startAgain();
}
