// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.task;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.BaseStream;

/**
 * A batch of tasks, pulled lazily: an item is taken from the source only when a worker is free for it,
 * so a million of them need memory for the few that run. Immutable; each run asks the source anew, so a
 * batch over an {@link Iterable} may be run again, one over an {@link Iterator} or a stream only once.
 *
 * <p>The source is read on worker threads, by one at a time.
 *
 * @param <T> the result of each task
 */
public final class MultiTask<T> {

	/** As many workers as the workers' own limit allows. */
	public static final int ALL = Integer.MAX_VALUE;

	private final String name;
	private final Supplier<Iterator<Task<T>>> source;
	private final int maxWorkers;
	private final boolean skipErrors;
	private final boolean failFast;

	private MultiTask(String name, Supplier<Iterator<Task<T>>> source, int maxWorkers, boolean skipErrors,
			boolean failFast) {
		this.name = name;
		this.source = source;
		this.maxWorkers = maxWorkers;
		this.skipErrors = skipErrors;
		this.failFast = failFast;
	}

	/** A batch of tasks. */
	public static <T> MultiTask<T> of(Iterable<Task<T>> tasks) {
		Objects.requireNonNull(tasks, "A batch needs its tasks");
		return new MultiTask<>("batch", tasks::iterator, ALL, false, false);
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

	/** A batch that does the same work for each item of a stream; can be run once. */
	public static <I, T> MultiTask<T> of(BaseStream<? extends I, ?> items, ItemBody<? super I, ? extends T> work) {
		return each(once(items.iterator()), work);
	}

	private static <I, T> MultiTask<T> each(Supplier<Iterator<? extends I>> items,
			ItemBody<? super I, ? extends T> work) {
		Objects.requireNonNull(work, "A batch needs its work");
		return new MultiTask<>("batch", () -> new TaskPerItem<>(items.get(), work), ALL, false, false);
	}

	private static <I> Supplier<Iterator<? extends I>> once(Iterator<? extends I> items) {
		Objects.requireNonNull(items, "A batch needs its items");
		AtomicReference<Iterator<? extends I>> left =
				new AtomicReference<>(items);
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
			return new Task<>(String.valueOf(item), progress -> work.run(item, progress));
		}
	}

	/** The same batch under a name. */
	public MultiTask<T> named(String newName) {
		return new MultiTask<>(Objects.requireNonNull(newName), source, maxWorkers, skipErrors, failFast);
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
		return new MultiTask<>(name, source, workers, skipErrors, failFast);
	}

	/** The same batch, whose failed tasks are left out of the results. */
	public MultiTask<T> skipErrors() {
		return new MultiTask<>(name, source, maxWorkers, true, failFast);
	}

	/** The same batch, which stops at the first failure in time instead of letting the others finish. */
	public MultiTask<T> failFast() {
		return new MultiTask<>(name, source, maxWorkers, skipErrors, true);
	}

	/** What presenters and stuck-work lists call it. */
	public String name() {
		return name;
	}

	/** The tasks, from the beginning. */
	public Iterator<Task<T>> tasks() {
		return source.get();
	}

	/** How many workers it may use; {@link #ALL} for as many as there are. */
	public int maxWorkers() {
		return maxWorkers;
	}

	/** Whether failures are left out of the results. */
	public boolean isSkipErrors() {
		return skipErrors;
	}

	/** Whether the first failure stops the rest. */
	public boolean isFailFast() {
		return failFast;
	}
}
