// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.output.Column;
import org.fermata.core.output.Export;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.Progress;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.signal.Changes;
import org.fermata.core.signal.Signal;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.ui.Latest;

/**
 * An operation as its routine sees it. What waits, begins or sends something is for the routine's thread only,
 * and refuses others; what only says or tells something, from {@link #progress} and {@link #print} to
 * {@link #elapsed}, is for any thread. Every method that waits wakes at once when the operation is cancelled and
 * then throws {@link OperationCancelledException}.
 *
 * <p>Implemented here alone: it may get more methods.
 */
public interface OperationContext {

	/**
	 * Runs a task on a worker and waits for its value.
	 *
	 * @throws Exception the task's own, with the place that awaited attached as suppressed
	 */
	<T> T await(Task<T> task) throws Exception;

	/**
	 * Begins a task on a worker and returns at once; {@link #await(Pending)} fetches its value. What is still
	 * pending when the routine returns is cancelled.
	 */
	<T> Pending<T> begin(Task<T> task);

	/**
	 * Waits for the value of a task that was begun.
	 *
	 * @throws Exception the task's own, with the place that awaited attached as suppressed
	 * @throws java.util.concurrent.CancellationException if it was cancelled
	 */
	<T> T await(Pending<T> pending) throws Exception;

	/**
	 * Waits until something is ready.
	 *
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	void await(Awaitable awaitable) throws InterruptedException;

	/**
	 * Waits until something is ready, but not longer than that.
	 *
	 * @return whether it is ready
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	boolean await(Awaitable awaitable, Duration timeout) throws InterruptedException;

	/**
	 * Runs a batch and waits for all of it.
	 *
	 * @return the results in submission order
	 * @throws Exception the failure with the lowest index after all tasks have ended, or the first in time
	 *         if the batch fails fast; the others are suppressed exceptions of it
	 */
	<T> List<T> await(MultiTask<T> batch) throws Exception;

	/**
	 * Runs a batch and waits for all of it; failures are part of the result and not thrown.
	 *
	 * @throws Exception only if the batch's own source failed
	 */
	<T> MultiResult<T> awaitAll(MultiTask<T> batch) throws Exception;

	/**
	 * Starts a batch and gives its results in the order in which they are ready. Close the stream when
	 * done with it; a routine that returns closes what it left open.
	 *
	 * @throws Exception declared so that the tasks' own exceptions can be caught around the loop
	 */
	<T> ResultStream<T> stream(MultiTask<T> batch) throws Exception;

	/**
	 * Starts another operation within this one and returns at once. It is cancelled with this one, which
	 * does not end before it has ended; a failure is its own, unless it is awaited.
	 */
	<T> Operation<T> start(String name, Routine<T> routine);

	/**
	 * Waits for another operation to end, within this one or not.
	 *
	 * @throws Exception what its routine threw, with the place that awaited attached as suppressed
	 * @throws java.util.concurrent.CancellationException if it was stopped or given up
	 */
	<T> T await(Operation<T> other) throws Exception;

	/**
	 * Waits for a lock that no other operation of this engine then has under that name, and takes it; who
	 * waits longest gets it first. An operation that has it already takes it once more.
	 *
	 * @throws IllegalStateException if the operation would wait for itself over a circle of locks
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	Held lock(String name) throws InterruptedException;

	/**
	 * Runs an action on the UI thread and waits until it has run.
	 *
	 * @throws Exception what the action threw
	 */
	void ui(UiAction action) throws Exception;

	/**
	 * Computes a value on the UI thread and waits for it.
	 *
	 * @throws Exception what the call threw
	 */
	<T> T uiGet(Callable<T> call) throws Exception;

	/** Has an action run on the UI thread, once and in order, without waiting for it. */
	void uiLater(Runnable action);

	/**
	 * Has an action run on the UI thread, of those with the same key only the latest, at most once a
	 * frame; never after an action that was given to {@link #ui} or {@link #uiLater} later.
	 */
	void uiLatest(Object key, Runnable action);

	/**
	 * A cell for a value of which the UI shall show the latest: its {@link Latest#set} may be called from any
	 * thread, such as by tasks, and neither waits nor posts anything as long as a value waits. Shown on the UI
	 * thread, at most once a frame, and never after the operation was cancelled.
	 *
	 * @param show on the UI thread; must be brief
	 */
	<T> Latest<T> latest(Consumer<? super T> show);

	/**
	 * Waits for the next value of a signal, such as the next move of a slider. What came before this was called
	 * does not count; {@link #changes} loses nothing between two waits.
	 *
	 * @throws org.fermata.core.signal.SignalEndedException if the source is gone, such as a disposed widget
	 * @throws InterruptedException if the routine's thread is interrupted
	 * @throws Exception what the signal throws when it is listened to
	 */
	<T> T awaitChange(Signal<T> signal) throws Exception;

	/**
	 * Waits for the next value of a signal, but not longer than that.
	 *
	 * @throws TimeoutException if none has come
	 * @throws org.fermata.core.signal.SignalEndedException if the source is gone, such as a disposed widget
	 * @throws InterruptedException if the routine's thread is interrupted
	 * @throws Exception what the signal throws when it is listened to
	 */
	<T> T awaitChange(Signal<T> signal, Duration timeout) throws Exception;

	/**
	 * Subscribes to a signal: every value from now on waits until the routine takes it. Close it when done with
	 * it; a routine that returns closes what it left open.
	 *
	 * @throws InterruptedException if the routine's thread is interrupted
	 * @throws Exception what the signal throws when it is listened to
	 */
	<T> Changes<T> changes(Signal<T> signal) throws Exception;

	/**
	 * Asks and waits for the answer.
	 *
	 * @throws NoPresenterException if nobody presents this operation
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	<T> T ask(Prompt<T> prompt) throws InterruptedException;

	/**
	 * Asks and waits for the answer, but not longer than that: then the prompt's suggestion is the answer.
	 *
	 * @throws NoPresenterException if nobody presents this operation
	 * @throws TimeoutException if there is no suggestion either
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	<T> T ask(Prompt<T> prompt, Duration timeout) throws InterruptedException, TimeoutException;

	/**
	 * Waits.
	 *
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	void sleep(Duration duration) throws InterruptedException;

	/**
	 * The operation as everybody else sees it, such as for a bar to show it or a button to be disabled as long as it
	 * runs. To wait for it here is refused: it would wait for itself.
	 */
	Operation<?> operation();

	/** How long the operation has run, on the engine's clock. */
	Duration elapsed();

	/** The operation's progress. */
	Progress progress();

	/** @throws OperationCancelledException if somebody asked the operation to stop */
	void checkCancelled();

	/** Says what this run is about, such as the folder it works on. */
	void subject(String subject);

	/** Says what came of it, in a few words; presenters show it when the operation has ended. */
	void summary(String summary);

	/** Appends a line to the operation's output. */
	void print(String line);

	/** Names the columns of the results; before the first {@link #result}. */
	void columns(List<Column> columns);

	/** Appends a row to the operation's results. */
	void result(ResultRow row);

	/** Offers something to save, from now on, even after the operation has ended. */
	void offer(Export export);

	/** An action on the UI thread. */
	@FunctionalInterface
	interface UiAction {

		/** Acts. Must be brief. */
		void run() throws Exception;
	}
}
