// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

import org.fermata.core.Registration;
import org.fermata.core.internal.batch.AwaitedBatch;
import org.fermata.core.internal.batch.StreamedBatch;
import org.fermata.core.output.Column;
import org.fermata.core.output.Export;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.Progress;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;

/** What a routine sees; everything that waits does so through the {@link RoutineThread}. */
final class RoutineContext implements OperationContext {

	private final RunningOperation<?> operation;
	private final RoutineThread thread;
	private final OperationUi ui;
	/** What the routine has left open and must not outlive it. */
	private final List<Runnable> open = new ArrayList<>(); // the routine's thread only

	RoutineContext(RunningOperation<?> operation, RoutineThread thread, OperationUi ui) {
		this.operation = operation;
		this.thread = thread;
		this.ui = ui;
	}

	/** Cancels what the routine has left open. On the routine's thread, when it has returned. */
	void closeOpen() {
		List.copyOf(open).forEach(Runnable::run);
	}

	@Override
	public <T> T await(Task<T> task) throws Exception {
		return await(MultiTask.of(List.of(task)).named(task.name()).maxWorkers(1)).getFirst();
	}

	@Override
	public <T> List<T> await(MultiTask<T> spec) throws Exception {
		AwaitedBatch<T> batch = awaitOver(spec);
		throwIfAny(batch.failure());
		return batch.result().values();
	}

	@Override
	public <T> MultiResult<T> awaitAll(MultiTask<T> spec) throws Exception {
		AwaitedBatch<T> batch = awaitOver(spec);
		throwIfAny(batch.sourceFailure());
		return batch.result();
	}

	private <T> AwaitedBatch<T> awaitOver(MultiTask<T> spec) throws InterruptedException {
		checkMayWait("tasks");
		AwaitedBatch<T> batch = new AwaitedBatch<>(operation, spec);
		Runnable cancel = batch::cancel;
		open.add(cancel);
		try {
			batch.start();
			thread.await(batch::isOver);
		} finally {
			open.remove(cancel);
			if (!batch.isOver()) {
				batch.cancel(); // the routine was interrupted and does not want it any more
			}
		}
		return batch;
	}

	@Override
	public <T> ResultStream<T> stream(MultiTask<T> spec) throws Exception {
		checkMayWait("a stream of results");
		operation.cancellation().check();
		StreamedBatch<T> batch = new StreamedBatch<>(operation, spec);
		Arrivals<T> arrivals = new Arrivals<>(batch);
		open.add(arrivals.cancel);
		try {
			batch.start();
		} catch (Throwable failure) {
			arrivals.close(); // the source could not be opened; nothing of it must stay behind
			throw failure;
		}
		return arrivals;
	}

	@Override
	public void ui(UiAction action) throws Exception {
		uiGet(() -> {
			action.run();
			return null;
		});
	}

	@Override
	public <T> T uiGet(Callable<T> call) throws Exception {
		checkMayWait("the UI thread");
		UiHop<T> hop = new UiHop<>(call, thread::wake);
		operation.cancellation().check();
		ui.execute(hop);
		thread.await(hop::isDone);
		throwIfAny(hop.failure());
		return hop.value();
	}

	@Override
	public void uiLater(Runnable action) {
		thread.checkCurrent();
		ui.execute(action);
	}

	@Override
	public void uiLatest(Object key, Runnable action) {
		thread.checkCurrent();
		ui.latest(key, action);
	}

	@Override
	public <T> T ask(Prompt<T> prompt) throws InterruptedException {
		checkMayWait("an answer");
		operation.cancellation().check();
		PendingPrompt<T> pending = operation.openPrompt(prompt, thread::wake);
		try {
			operation.engine().present(operation, pending);
			thread.await(pending::isAnswered);
			return pending.value();
		} finally {
			operation.closePrompt(pending);
		}
	}

	@Override
	public void sleep(Duration duration) throws InterruptedException {
		checkMayWait("time to pass");
		AtomicBoolean passed = new AtomicBoolean();
		Registration alarm = operation.time().after(duration, () -> {
			passed.set(true);
			thread.wake();
		});
		try {
			thread.await(passed::get);
		} finally {
			alarm.close();
		}
	}

	@Override
	public Progress progress() {
		return operation.counter();
	}

	@Override
	public void checkCancelled() {
		operation.cancellation().check();
	}

	@Override
	public void subject(String subject) {
		operation.subject(subject);
	}

	@Override
	public void summary(String summary) {
		operation.summary(summary);
	}

	@Override
	public void print(String line) {
		operation.output().append(line);
	}

	@Override
	public void columns(List<Column> columns) {
		operation.columns(columns);
	}

	@Override
	public void result(ResultRow row) {
		operation.results().append(row);
	}

	@Override
	public void offer(Export export) {
		operation.export(export);
	}

	private void checkMayWait(String forWhat) {
		operation.engine().refuseUiThread(forWhat);
		thread.checkCurrent();
	}

	private void throwIfAny(Throwable failure) throws Exception {
		if (failure != null) {
			throwHere(failure);
		}
	}

	/** Throws a task's exception with its type, and notes on it which place awaited it. */
	private <X extends Throwable> void throwHere(Throwable failure) throws X {
		AwaitedHere.attachTo(failure, operation.name());
		@SuppressWarnings("unchecked") // X is erased: the exception passes with the type that it has
		X asItIs = (X) failure;
		throw asItIs;
	}

	/** The reading end of a stream of results. */
	private final class Arrivals<T> implements ResultStream<T>, Iterator<T> {

		private final StreamedBatch<T> batch;
		final Runnable cancel;

		Arrivals(StreamedBatch<T> batch) {
			this.batch = batch;
			this.cancel = batch::cancel;
		}

		@Override
		public Iterator<T> iterator() {
			return this;
		}

		@Override
		public boolean hasNext() {
			checkMayWait("a result");
			try {
				thread.await(batch::isReady);
			} catch (InterruptedException interrupted) {
				RoutineContext.this.<RuntimeException>throwHere(interrupted);
			}
			boolean more = batch.advance();
			Throwable failure = more ? batch.failure() : batch.sourceFailure();
			if (failure != null) {
				close();
				RoutineContext.this.<RuntimeException>throwHere(failure);
			}
			return more;
		}

		@Override
		public T next() {
			if (!hasNext()) {
				throw new NoSuchElementException("The batch has no more results");
			}
			return batch.take();
		}

		@Override
		public void close() {
			open.remove(cancel);
			batch.cancel();
		}
	}
}
