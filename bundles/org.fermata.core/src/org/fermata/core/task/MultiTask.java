// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

import org.fermata.core.progress.ProgressUnit;

/**
 * A batch of tasks, pulled lazily: an item is taken from the source only when a worker is free for it,
 * so a million of them need memory for the few that run. Immutable; each run asks the source anew, so a
 * batch over an {@link Iterable} may be run again, one over an {@link Iterator} or a stream only once.
 *
 * <p>The source is read on worker threads, by one at a time. A task that is made of an item goes by the item's
 * text, which is asked for when somebody wants to see it.
 *
 * @param <T> the result of each task
 */
public final class MultiTask<T> {

	/** As many workers as the workers' own limit allows. */
	public static final int ALL = Integer.MAX_VALUE;

	private record Settings(String name, int maxWorkers, boolean skipErrors, boolean failFast,
			Optional<Workers> workers, Optional<BatchPhase> phase) {

		static final Settings DEFAULT = new Settings("batch", ALL, false, false, Optional.empty(), Optional.empty());
	}

	private final Supplier<Iterator<Task<T>>> source;
	private final Settings settings;

	private MultiTask(Supplier<Iterator<Task<T>>> source, Settings settings) {
		this.source = source;
		this.settings = settings;
	}

	/** A batch of tasks. */
	public static <T> MultiTask<T> of(Iterable<Task<T>> tasks) {
		Objects.requireNonNull(tasks, "A batch needs its tasks");
		return new MultiTask<>(tasks::iterator, Settings.DEFAULT);
	}

	/** A batch of the tasks of an iterator; can be run once. */
	public static <T> MultiTask<T> of(Iterator<Task<T>> tasks) {
		Supplier<Iterator<? extends Task<T>>> once = once(tasks);
		return new MultiTask<>(() -> new Mapped<Task<T>, Task<T>>(once.get(), task -> task), Settings.DEFAULT);
	}

	/** A batch of the tasks of a stream; can be run once. The stream is not closed. */
	public static <T> MultiTask<T> of(BaseStream<Task<T>, ?> tasks) {
		return of(tasks.iterator());
	}

	/** A batch that does the same work for each item. */
	public static <I, T> MultiTask<T> of(Iterable<? extends I> items, ItemBody<? super I, ? extends T> work) {
		Objects.requireNonNull(items, "A batch needs its items");
		return each(items::iterator, work);
	}

	/** A batch that does the same work for each item of an iterator; can be run once. */
	public static <I, T> MultiTask<T> of(Iterator<? extends I> items, ItemBody<? super I, ? extends T> work) {
		return each(once(items), work);
	}

	/** A batch that does the same work for each item of a stream; can be run once. The stream is not closed. */
	public static <I, T> MultiTask<T> of(BaseStream<? extends I, ?> items, ItemBody<? super I, ? extends T> work) {
		return each(once(items.iterator()), work);
	}

	/** A batch of batches, each of which gives a list; see {@link Task#of(MultiTask)}. */
	public static <T> MultiTask<List<T>> ofBatches(Iterable<MultiTask<T>> batches) {
		Objects.requireNonNull(batches, "A batch needs its batches");
		return new MultiTask<>(() -> new Mapped<>(batches.iterator(), Task::of), Settings.DEFAULT);
	}

	private static <I, T> MultiTask<T> each(Supplier<Iterator<? extends I>> items,
			ItemBody<? super I, ? extends T> work) {
		Objects.requireNonNull(work, "A batch needs its work");
		return new MultiTask<>(() -> new TaskPerItem<>(items.get(), work), Settings.DEFAULT);
	}

	private static <I> Supplier<Iterator<? extends I>> once(Iterator<? extends I> items) {
		Objects.requireNonNull(items, "A batch needs its items");
		AtomicReference<Iterator<? extends I>> left = new AtomicReference<>(items);
		return () -> {
			Iterator<? extends I> taken = left.getAndSet(null);
			if (taken == null) {
				throw new IllegalStateException(
						"This batch reads an iterator or a stream and has run already; give it an Iterable to run it again");
			}
			return taken;
		};
	}

	private record TaskPerItem<I, T>(Iterator<? extends I> items, ItemBody<? super I, ? extends T> work)
			implements Iterator<Task<T>> {

		@Override
		public boolean hasNext() {
			return items.hasNext();
		}

		@Override
		public Task<T> next() {
			I item = items.next();
			return Task.ofItem(item, progress -> work.run(item, progress));
		}
	}

	private record Mapped<A, B>(Iterator<? extends A> from, Function<A, B> mapping) implements Iterator<B> {

		@Override
		public boolean hasNext() {
			return from.hasNext();
		}

		@Override
		public B next() {
			return mapping.apply(from.next());
		}
	}

	private MultiTask<T> with(Settings newSettings) {
		return new MultiTask<>(source, newSettings);
	}

	/** The same batch under a name. */
	public MultiTask<T> named(String name) {
		return with(new Settings(Objects.requireNonNull(name), settings.maxWorkers, settings.skipErrors,
				settings.failFast, settings.workers, settings.phase));
	}

	/**
	 * The same batch on at most so many workers.
	 *
	 * @throws IllegalArgumentException if less than 1
	 */
	public MultiTask<T> maxWorkers(int workers) {
		if (workers < 1) {
			throw new IllegalArgumentException("A batch needs at least 1 worker, not " + workers);
		}
		return with(new Settings(settings.name, workers, settings.skipErrors, settings.failFast, settings.workers,
				settings.phase));
	}

	/** The same batch, whose failed tasks are left out of the results. */
	public MultiTask<T> skipErrors() {
		return with(new Settings(settings.name, settings.maxWorkers, true, settings.failFast, settings.workers,
				settings.phase));
	}

	/** The same batch, which stops at the first failure in time instead of letting the others finish. */
	public MultiTask<T> failFast() {
		return with(new Settings(settings.name, settings.maxWorkers, settings.skipErrors, true, settings.workers,
				settings.phase));
	}

	/** The same batch on certain workers, whatever its engine uses; a task that says otherwise runs on its own. */
	public MultiTask<T> on(Workers workers) {
		return with(new Settings(settings.name, settings.maxWorkers, settings.skipErrors, settings.failFast,
				Optional.of(workers), settings.phase));
	}

	/** The same batch on virtual threads: for tasks that mostly wait, ten thousand at once. */
	public MultiTask<T> virtual() {
		return on(VirtualThreadWorkers.INSTANCE);
	}

	/**
	 * The same batch as a phase of its operation's progress: it begins when the batch does, and each task
	 * that ends moves it by its {@link Task#weight}; what a task itself reports moves it within that share.
	 *
	 * @param message what is being done, in words
	 * @param total the sum of all weights, or {@link org.fermata.core.progress.Progress#UNKNOWN}
	 * @throws IllegalArgumentException if the total is negative and not unknown
	 */
	public MultiTask<T> phase(String message, long total) {
		return phase(message, total, ProgressUnit.ITEMS);
	}

	/** As {@link #phase(String, long)}, with weights that count something else, such as bytes. */
	public MultiTask<T> phase(String message, long total, ProgressUnit unit) {
		return with(new Settings(settings.name, settings.maxWorkers, settings.skipErrors, settings.failFast,
				settings.workers, Optional.of(new BatchPhase(message, total, unit))));
	}

	/** The same batch with each of its tasks changed, such as {@code task -> task.timeout(…)}. */
	public MultiTask<T> each(UnaryOperator<Task<T>> change) {
		Objects.requireNonNull(change);
		return new MultiTask<>(() -> new Mapped<>(source.get(), change), settings);
	}

	/** What presenters and stuck-work lists call it. */
	public String name() {
		return settings.name;
	}

	/** The tasks, from the beginning. */
	public Iterator<Task<T>> tasks() {
		return source.get();
	}

	/** How many workers it may use; {@link #ALL} for as many as there are. */
	public int maxWorkers() {
		return settings.maxWorkers;
	}

	/** Whether failures are left out of the results. */
	public boolean isSkipErrors() {
		return settings.skipErrors;
	}

	/** Whether the first failure stops the rest. */
	public boolean isFailFast() {
		return settings.failFast;
	}

	/** Where it runs; empty for where its engine's tasks do. */
	public Optional<Workers> workers() {
		return settings.workers;
	}

	/** The phase that it is of its operation's progress. */
	public Optional<BatchPhase> phase() {
		return settings.phase;
	}
}
