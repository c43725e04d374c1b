// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.fermata.core.Registration;
import org.fermata.core.internal.batch.AwaitedBatch;
import org.fermata.core.internal.batch.StreamedBatch;
import org.fermata.core.output.Column;
import org.fermata.core.output.Export;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.Progress;
import org.fermata.core.prompt.PendingPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.signal.Changes;
import org.fermata.core.signal.Signal;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.text.Words;
import org.fermata.core.ui.Latest;

/** What a routine sees; everything that waits does so through the {@link RoutineThread}. */
final class RoutineContext implements OperationContext {

	private final RunningOperation<?> operation;
	private final RoutineThread thread;
	private final OperationUi ui;
	private final LaneHost host;
	private final RoutineLocks locks;
	/** What the routine has left open and must not outlive it. */
	private final Set<Runnable> open = new LinkedHashSet<>(); // the routine's thread only

	RoutineContext(RunningOperation<?> operation, RoutineThread thread) {
		this.operation = operation;
		this.thread = thread;
		this.ui = new OperationUi(operation);
		this.host = new LaneHost(operation);
		this.locks = new RoutineLocks(operation.engine().locks(), operation, thread);
	}

	/** Cancels what the routine has left open. On the routine's thread, when it has returned. */
	void closeOpen() {
		locks.releaseAll();
		for (Runnable cancel : List.copyOf(open)) {
			try {
				cancel.run();
			} catch (RuntimeException | Error failure) {
				operation.engine().report(failure); // the others are cancelled all the same
			}
		}
	}

	/** A stream was closed, or a task that was begun has ended: it need not be cancelled any more. */
	void closed(Runnable cancel) {
		open.remove(cancel);
	}

	/**
	 * Waits until a condition holds; whoever makes it true wakes the operation.
	 *
	 * @param forWhat what is waited for, for who must not wait
	 */
	void await(String forWhat, BooleanSupplier condition) throws InterruptedException {
		checkMayWait(forWhat);
		locks.await(condition);
	}

	@Override
	public <T> T await(Task<T> task) throws Exception {
		return await(single(task)).getFirst();
	}

	private static <T> MultiTask<T> single(Task<T> task) {
		return MultiTask.of(List.of(task)).named(task.name()).maxWorkers(1);
	}

	@Override
	public <T> Pending<T> begin(Task<T> task) {
		checkMayWait("a task");
		operation.cancellation().check();
		BegunTask<T> begun = new BegunTask<>(this, new AwaitedBatch<>(host, single(task)));
		open.add(begun.cancel);
		begun.batch().start();
		return begun;
	}

	@Override
	public <T> T await(Pending<T> pending) throws Exception {
		BegunTask<T> begun = (BegunTask<T>) pending;
		if (!begun.isOf(this)) {
			throw new IllegalArgumentException("A pending task belongs to the operation that has begun it");
		}
		await("a task", begun::isReady);
		if (begun.isCancelled()) {
			throw new CancellationException("The task was cancelled");
		}
		throwIfAny(begun.batch().failure());
		return begun.batch().result().values().getFirst();
	}

	@Override
	public void await(Awaitable awaitable) throws InterruptedException {
		try (Registration wakeUp = awaitable.onChange(thread::wake)) {
			await("something to be ready", awaitable::isReady);
		}
	}

	@Override
	public boolean await(Awaitable awaitable, Duration timeout) throws InterruptedException {
		AtomicBoolean passed = new AtomicBoolean();
		try (Registration wakeUp = awaitable.onChange(thread::wake); Registration alarm = alarm(timeout, passed)) {
			await("something to be ready", () -> awaitable.isReady() || passed.get());
		}
		return awaitable.isReady();
	}

	@Override
	public <T> Changes<T> changes(Signal<T> signal) throws Exception {
		checkMayWait("a signal");
		Subscription<T> subscription = new Subscription<>(operation, this);
		open.add(subscription.closing());
		try {
			ui(() -> subscription.listenTo(signal));
		} catch (Throwable failure) {
			subscription.close(); // it may be listening nevertheless: a cancel comes at any time
			throw failure;
		}
		return subscription;
	}

	@Override
	public <T> T awaitChange(Signal<T> signal) throws Exception {
		try (Changes<T> changes = changes(signal)) {
			return changes.next();
		}
	}

	@Override
	public <T> T awaitChange(Signal<T> signal, Duration timeout) throws Exception {
		try (Changes<T> changes = changes(signal)) {
			return changes.next(timeout);
		}
	}

	private Registration alarm(Duration delay, AtomicBoolean passed) {
		return operation.engine().time().after(delay, () -> {
			passed.set(true);
			thread.wake();
		});
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
		AwaitedBatch<T> batch = new AwaitedBatch<>(host, spec);
		Runnable cancel = batch::cancel;
		open.add(cancel);
		try {
			batch.start();
			locks.await(batch::isOver);
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
		StreamedBatch<T> batch = new StreamedBatch<>(host, spec);
		Arrivals<T> arrivals = new Arrivals<>(this, batch);
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
		locks.awaitParked(hop::isDone);
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
	public <T> Latest<T> latest(Consumer<? super T> show) {
		return ui.cell(show);
	}

	@Override
	public <T> T ask(Prompt<T> prompt) throws InterruptedException {
		PendingPrompt<T> pending = open(prompt);
		try {
			operation.engine().present(operation, pending);
			locks.await(() -> pending.isAnswered() || !operation.engine().isPresented(operation));
			return answer(pending);
		} finally {
			operation.closePrompt();
		}
	}

	@Override
	public <T> T ask(Prompt<T> prompt, Duration timeout) throws InterruptedException, TimeoutException {
		PendingPrompt<T> pending = open(prompt);
		AtomicBoolean passed = new AtomicBoolean(); // a cancel withdraws the question too, and is no time-out
		Registration alarm = operation.engine().time().after(timeout, () -> {
			if (!pending.answerSuggestion()) {
				pending.withdraw();
			}
			passed.set(true);
			thread.wake();
		});
		try {
			operation.engine().present(operation, pending);
			locks.await(() -> pending.isAnswered() || passed.get() || !operation.engine().isPresented(operation));
			if (!pending.isAnswered() && passed.get()) {
				throw new TimeoutException("Nobody has answered \u201c" + prompt.label() + "\u201d within "
						+ Words.duration(timeout));
			}
			return answer(pending);
		} finally {
			alarm.close();
			operation.closePrompt();
		}
	}

	/** The last presenter may have gone while the question was open. */
	private <T> T answer(PendingPrompt<T> pending) {
		if (!pending.isAnswered()) {
			operation.engine().refuseUnpresented(operation, pending);
		}
		return pending.value();
	}

	private <T> PendingPrompt<T> open(Prompt<T> prompt) {
		checkMayWait("an answer");
		operation.cancellation().check();
		return operation.openPrompt(prompt, thread::wake);
	}

	@Override
	public Held lock(String name) throws InterruptedException {
		checkMayWait("a lock");
		operation.cancellation().check();
		return locks.lock(name);
	}

	@Override
	public <T> Operation<T> start(String name, Routine<T> routine) {
		thread.checkCurrent();
		operation.cancellation().check();
		return operation.engine().start(operation, name, routine);
	}

	@Override
	public <T> T await(Operation<T> other) throws Exception {
		checkMayWait("an operation");
		RunningOperation<T> awaited = (RunningOperation<T>) other;
		operation.awaits(awaited); // first, so that of two who begin to await each other one at least sees it
		Registration wakeUp = awaited.onEnd(thread::wake);
		try {
			if (awaited.isCaller() || operation.isInCircle()) {
				throw new IllegalStateException("\u201c" + operation.name() + "\u201d would wait for itself for ever: it awaits \u201c"
						+ other.name() + "\u201d, which does not end before it");
			}
			awaited.observed();
			locks.await(() -> other.outcome().isPresent());
		} finally {
			operation.awaits(null);
			wakeUp.close();
		}
		return switch (other.outcome().orElseThrow()) {
		case Outcome.Done<T> done -> done.value();
		case Outcome.Failed<T> failed -> {
			throwHere(failed.cause());
			yield null;
		}
		case Outcome.Stopped<T> stopped -> throw new CancellationException("\u201c" + other.name() + "\u201d was stopped");
		case Outcome.Abandoned<T> given -> throw new CancellationException("\u201c" + other.name() + "\u201d was given up");
		};
	}

	@Override
	public void sleep(Duration duration) throws InterruptedException {
		checkMayWait("time to pass");
		AtomicBoolean passed = new AtomicBoolean();
		try (Registration alarm = alarm(duration, passed)) {
			locks.await(passed::get);
		}
	}

	@Override
	public Operation<?> operation() {
		return operation;
	}

	@Override
	public Duration elapsed() {
		return operation.elapsed();
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
		operation.report().subject(subject);
	}

	@Override
	public void summary(String summary) {
		operation.report().summary(summary);
	}

	@Override
	public void print(String line) {
		operation.report().output().append(line);
	}

	@Override
	public void columns(List<Column> columns) {
		operation.report().columns(columns);
	}

	@Override
	public void result(ResultRow row) {
		operation.report().results().append(row);
	}

	@Override
	public void offer(Export export) {
		operation.report().export(export);
	}

	/** @throws IllegalStateException on another thread than the routine's */
	void checkRoutine() {
		thread.checkCurrent();
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
	<X extends Throwable> void throwHere(Throwable failure) throws X {
		AwaitedHere.attachTo(failure, operation.name());
		@SuppressWarnings("unchecked") // X is erased: the exception passes with the type that it has
		X asItIs = (X) failure;
		throw asItIs;
	}
}
