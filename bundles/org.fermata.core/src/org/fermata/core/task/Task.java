// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.fermata.core.cancel.Graces;

/**
 * One unit of background work: a name, a body and how to run it. Immutable; running it twice is two runs.
 * The idea is async_gui's {@code Task}: serial code that awaits it sees its value, or its exception.
 *
 * @param <T> the result; {@code null} is a result
 */
public final class Task<T> {

	private final Object named; // whose text is the name
	private final TaskBody<T> body;
	private final MultiTask<?> batch; // instead of a body, or null
	private final TaskSettings settings;

	private Task(Object named, TaskBody<T> body, MultiTask<?> batch, TaskSettings settings) {
		this.named = named;
		this.body = body;
		this.batch = batch;
		this.settings = settings;
	}

	/**
	 * A task.
	 *
	 * @param name what presenters and stuck-work lists call it
	 * @param body the work
	 * @throws NullPointerException if the name or the body is missing
	 */
	public static <T> Task<T> of(String name, TaskBody<T> body) {
		Objects.requireNonNull(name, "A task needs a name");
		Objects.requireNonNull(body, "A task needs a body");
		return new Task<>(name, body, null, TaskSettings.DEFAULT);
	}

	/** A task that goes by the text of an item, which is made of it only when somebody asks. */
	public static <T> Task<T> ofItem(Object item, TaskBody<T> body) {
		Objects.requireNonNull(body, "A task needs a body");
		return new Task<>(item, body, null, TaskSettings.DEFAULT);
	}

	/**
	 * A whole batch as one task, for a batch that holds batches. The worker that gets it runs tasks of the
	 * inner batch itself, so inner batches never wait for a worker that the outer one holds, up to 31 in each
	 * other; beside it they get as many further workers as they may have. Graces and the interrupt rule of the
	 * task hold for the inner batch's tasks too.
	 */
	public static <T> Task<List<T>> of(MultiTask<T> batch) {
		return new Task<>(batch.name(), null, batch, TaskSettings.DEFAULT);
	}

	private Task<T> with(TaskSettings newSettings) {
		return new Task<>(named, body, batch, newSettings);
	}

	/**
	 * The same task with another share of its batch's progress; 1 without a word.
	 *
	 * @throws IllegalArgumentException if negative
	 */
	public Task<T> weight(long weight) {
		return with(settings.withWeight(weight));
	}

	/** The same task on certain workers, whatever its batch and its engine use. */
	public Task<T> on(Workers workers) {
		return with(settings.withWorkers(workers));
	}

	/** The same task on a virtual thread: for work that mostly waits, ten thousand at once. */
	public Task<T> virtual() {
		return on(VirtualThreadWorkers.INSTANCE);
	}

	/**
	 * The same task with a time-out for each attempt. When it passes, the task alone is cancelled, step by
	 * step as an operation is, and fails with a {@link java.util.concurrent.TimeoutException}: at once when
	 * it heeds the cancel or the interrupt, else when it is given up. A task of an inner batch that is given up
	 * on the very worker that waits for the inner batch holds it up all the same, until the outer task is
	 * cancelled or times out.
	 *
	 * @throws IllegalArgumentException unless positive
	 */
	public Task<T> timeout(Duration timeout) {
		return with(settings.withTimeout(timeout));
	}

	/** The same task with graces of its own for cancels and time-outs. */
	public Task<T> graces(Graces graces) {
		return with(settings.withGraces(graces));
	}

	/** The same task, whose thread is never interrupted; if it does not heed a cancel it is given up. */
	public Task<T> uninterruptible() {
		return with(settings.uninterruptible());
	}

	/** The same task, tried again when it fails. */
	public Task<T> retry(Retry retry) {
		return with(settings.withRetry(retry));
	}

	/** What presenters and stuck-work lists call it. */
	public String name() {
		try {
			return String.valueOf(named);
		} catch (RuntimeException | Error broken) {
			return named.getClass().getName(); // a name is asked for where nothing must go wrong
		}
	}

	/** The work; null if it is a {@link #batch}. */
	public TaskBody<T> body() {
		return body;
	}

	/** The batch that it stands for. */
	public Optional<MultiTask<?>> batch() {
		return Optional.ofNullable(batch);
	}

	/** How it runs. */
	public TaskSettings settings() {
		return settings;
	}

	@Override
	public String toString() {
		return "Task[" + name() + "]";
	}
}
